using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Core.Mail;

/// <summary>Hides from a reader of the admin's mail page what was meant for the mail's receiver alone.</summary>
public interface IMailSecrets
{
    /// <summary>The text of a mail, HTML or plain, without what this reader may not see.</summary>
    ValueTask<string> HideAsync(string text, ClaimsPrincipal reader, CancellationToken cancellationToken = default);
}
