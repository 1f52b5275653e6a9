using Microsoft.Extensions.Localization;
using OrchardCore;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using OrchardCore.Workflows;

namespace Sapling.Workflows.Admin;

internal sealed class AdminMenu(IStringLocalizer<AdminMenu> localizer) : AdminNavigationProvider
{
    private readonly IStringLocalizer S = localizer;

    protected override ValueTask BuildAsync(NavigationBuilder builder)
    {
        builder.Add(S["Workflows"], NavigationConstants.AdminMenuWorkflowsPosition, item => item
            .AddClass("workflows")
            .Id("workflows")
            .Action("Index", "WorkflowType", "OrchardCore.Workflows")
            .Permission(WorkflowsPermissions.ManageWorkflows)
            .LocalNav());
        return ValueTask.CompletedTask;
    }
}

internal sealed class WorkflowsPermissionProvider : IPermissionProvider
{
    private static readonly Permission[] All = [WorkflowsPermissions.ManageWorkflows, WorkflowsPermissions.ExecuteWorkflows, WorkflowsPermissions.ManageWorkflowSettings];

    public Task<IEnumerable<Permission>> GetPermissionsAsync() => Task.FromResult<IEnumerable<Permission>>(All);

    public IEnumerable<PermissionStereotype> GetDefaultStereotypes() => [new() { Name = OrchardCoreConstants.Roles.Administrator, Permissions = All }];
}
