using System.Threading.Tasks;
using DevCrm.Accounts.Workflows;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Licenses.Workflows;

/// <summary>Stops a licence until it is reinstated.</summary>
public sealed class SuspendLicenseTask : LicenseChangeTask<SuspendLicenseTask>
{
    public SuspendLicenseTask(ILicenses licenses, IWorkflowExpressionEvaluator evaluator, IStringLocalizer<SuspendLicenseTask> localizer)
        : base(licenses, evaluator, localizer)
    {
    }

    public override LocalizedString DisplayText => S["Suspend license"];

    public override LocalizedString Description => S["Stops a licence until it is reinstated."];

    protected override Task<LicenseChange> ChangeAsync(string licenseId, string reason, WorkflowExecutionContext workflowContext) =>
        Licenses.SuspendAsync(licenseId, reason, workflowContext.CancellationToken);
}

/// <summary>Edits the task.</summary>
public sealed class SuspendLicenseTaskDisplayDriver : ExpressionTaskDisplayDriver<SuspendLicenseTask>
{
    public SuspendLicenseTaskDisplayDriver(IStringLocalizer<SuspendLicenseTaskDisplayDriver> localizer)
        : base(localizer)
    {
    }
}
