using System.Threading.Tasks;
using DevCrm.Accounts.Workflows;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Models;
using OrchardCore.Workflows.Services;

namespace DevCrm.Licenses.Workflows;

/// <summary>Ends a licence for good.</summary>
public sealed class RevokeLicenseTask : LicenseChangeTask<RevokeLicenseTask>
{
    public RevokeLicenseTask(ILicenses licenses, IWorkflowExpressionEvaluator evaluator, IStringLocalizer<RevokeLicenseTask> localizer)
        : base(licenses, evaluator, localizer)
    {
    }

    public override LocalizedString DisplayText => S["Revoke license"];

    public override LocalizedString Description => S["Ends a licence for good."];

    protected override Task<LicenseChange> ChangeAsync(string licenseId, string reason, WorkflowExecutionContext workflowContext) =>
        Licenses.RevokeAsync(licenseId, reason, workflowContext.CancellationToken);
}

/// <summary>Edits the task.</summary>
public sealed class RevokeLicenseTaskDisplayDriver : ExpressionTaskDisplayDriver<RevokeLicenseTask>
{
    public RevokeLicenseTaskDisplayDriver(IStringLocalizer<RevokeLicenseTaskDisplayDriver> localizer)
        : base(localizer)
    {
    }
}
