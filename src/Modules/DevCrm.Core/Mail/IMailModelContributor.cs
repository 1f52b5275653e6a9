using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Core.Mail;

/// <summary>
/// Adds facts to a mail's model while it is rendered, found by the ids that are in it. So workflows carry ids only, and a
/// secret such as a licence key never lies in a workflow's stored state.
/// </summary>
public interface IMailModelContributor
{
    ValueTask ContributeAsync(string eventName, JsonObject model, CancellationToken cancellationToken = default);
}
