using System.Collections.Generic;
using System.Threading.Tasks;

namespace DevCrm.Accounts.Workflows;

/// <summary>Raises the events that administrators' workflows start with. Without the workflows feature nothing listens.</summary>
public interface IWorkflowEvents
{
    /// <summary>Input values are plain strings, so that a workflow that waits can be stored.</summary>
    Task RaiseAsync(string name, IDictionary<string, object> input, string? correlationId = null);
}
