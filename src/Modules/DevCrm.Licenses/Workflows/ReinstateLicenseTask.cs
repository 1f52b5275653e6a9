using System.Threading.Tasks;
using DevCrm.Accounts.Workflows;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Licenses.Workflows;

/// <summary>Ends the suspension of a licence.</summary>
public sealed class ReinstateLicenseTask : LicenseChangeTask<ReinstateLicenseTask>
{
    public ReinstateLicenseTask(ILicenses licenses, IWorkflowExpressionEvaluator evaluator, IStringLocalizer<ReinstateLicenseTask> localizer)
        : base(licenses, evaluator, localizer)
    {
    }

    public override LocalizedString DisplayText => S["Reinstate license"];

    public override LocalizedString Description => S["Ends the suspension of a licence."];

    protected override Task<LicenseChange> ChangeAsync(string licenseId, string reason, WorkflowExecutionContext workflowContext) =>
        Licenses.ReinstateAsync(licenseId, reason, workflowContext.CancellationToken);
}

/// <summary>Edits the task.</summary>
public sealed class ReinstateLicenseTaskDisplayDriver : ExpressionTaskDisplayDriver<ReinstateLicenseTask>
{
    public ReinstateLicenseTaskDisplayDriver(IStringLocalizer<ReinstateLicenseTaskDisplayDriver> localizer)
        : base(localizer)
    {
    }
}
