using OrchardCore.Abstractions.Setup;
using OrchardCore.Roles;
using OrchardCore.Setup.Events;
using OrchardCore.Setup.Services;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Services;

/// <summary>Makes the administrator that was named at set-up.</summary>
internal sealed class SetupEventHandler(IUserService users, ISystemRoleProvider systemRoles) : ISetupEventHandler
{
    public Task SetupAsync(SetupContext context)
    {
        var user = new User
        {
            UserId = Text(context, SetupConstants.AdminUserId),
            UserName = Text(context, SetupConstants.AdminUsername),
            Email = Text(context, SetupConstants.AdminEmail),
            EmailConfirmed = true,
            RoleNames = [systemRoles.GetAdminRole().RoleName],
        };
        return users.CreateUserAsync(user, Text(context, SetupConstants.AdminPassword), (field, error) =>
            context.Errors[field] = context.Errors.TryGetValue(field, out var earlier) ? $"{earlier} {error}" : error);
    }

    private static string Text(SetupContext context, string name) => context.Properties.GetValueOrDefault(name) as string ?? "";
}
