using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Documents;
using OrchardCore.Roles.Models;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Users;

namespace Sapling.Tests.Users;

public sealed class AuthorizationTests(UsersSite site) : IClassFixture<UsersSite>
{
    private static readonly Permission Anything = new("AnythingAtAll");

    [Fact]
    public async Task Role_GrantsItsPermissionsAndWhatTheyImply()
    {
        var editor = Member("Editor");

        Assert.True(await MayAsync(editor, UsersPermissions.EditUsers));
        Assert.True(await MayAsync(editor, UsersPermissions.ListUsers));
        Assert.True(await MayAsync(editor, UsersPermissions.CreateEditUsersInRolePermission("Anyone")));
        Assert.False(await MayAsync(editor, UsersPermissions.DeleteUsers));
        Assert.False(await MayAsync(editor, UsersPermissions.ManageUsers));
    }

    [Fact]
    public async Task Administrator_MayEverything_OthersNothingUnnamed()
    {
        Assert.True(await MayAsync(Member("Administrator"), Anything));
        Assert.True(await MayAsync(Member("administrator"), Anything));
        Assert.False(await MayAsync(Member("Editor"), Anything));
        Assert.False(await MayAsync(Member(), Anything));
        Assert.False(await MayAsync(new ClaimsPrincipal(new ClaimsIdentity()), Anything));
        // A role claim on an identity nobody authenticated counts for nothing.
        Assert.False(await MayAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Role, "Administrator")])), Anything));
    }

    [Fact]
    public async Task SiteOwnerAndPermissionClaims_Grant()
    {
        await RolesStepAsync("Owner", "Replace", "SiteOwner");

        Assert.True(await MayAsync(Member("Owner"), Anything));
        Assert.True(await MayAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim("Permission", "EditUsers")], "key")), UsersPermissions.ListUsers));
    }

    [Fact]
    public async Task Stereotypes_ReachRolesWhenFeaturesAreInstalled()
    {
        Assert.Contains("ManageOwnUserInformation", await PermissionsAsync("Authenticated"));
        Assert.True(await MayAsync(Member(), UsersPermissions.EditOwnUser));
        Assert.False(await MayAsync(new ClaimsPrincipal(new ClaimsIdentity()), UsersPermissions.EditOwnUser));
    }

    [Fact]
    public async Task RolesStep_ReplacesAddsAndRemoves()
    {
        await RolesStepAsync("Helper", "Replace", "A", "B");
        Assert.Equal(["A", "B"], await PermissionsAsync("Helper"));
        await RolesStepAsync("Helper", "Add", "B", "C");
        Assert.Equal(["A", "B", "C"], await PermissionsAsync("Helper"));
        await RolesStepAsync("helper", "Remove", "a");
        Assert.Equal(["B", "C"], await PermissionsAsync("Helper"));
        await RolesStepAsync("Helper", null, "D");
        Assert.Equal(["D"], await PermissionsAsync("Helper"));
        Assert.True(await MayAsync(Member("Helper"), new Permission("D")));
    }

    [Fact]
    public async Task UsersStep_MakesUsersThatCanSignIn()
    {
        var source = await site.AddUserAsync();
        var step = JsonNode.Parse($$"""
            { "name": "Users", "Users": [ { "UserId": "imported", "UserName": "Imported", "Email": "imported@site.test",
              "PasswordHash": "{{source.PasswordHash}}", "RoleNames": [ "Editor" ] } ] }
            """)!.AsObject();

        Assert.Empty(await site.RunStepAsync(step));
        Assert.Empty(await site.RunStepAsync(step.DeepClone().AsObject()));

        var stored = await site.ReadUserAsync("imported");
        Assert.Equal(["Editor"], stored.RoleNames);
        using var visitor = site.Visitor();
        Assert.Equal("/ChangePassword", (await visitor.SignInAsync("imported@site.test", UsersSite.Password, "/ChangePassword")).Address.AbsolutePath);
    }

    private static ClaimsPrincipal Member(params string[] roles) =>
        new(new ClaimsIdentity(roles.Select(role => new Claim(ClaimTypes.Role, role)), "test"));

    private Task<bool> MayAsync(ClaimsPrincipal user, Permission permission) => site.InScopeAsync(services =>
        services.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, permission));

    private Task<string[]> PermissionsAsync(string role) => site.InScopeAsync<string[]>(async services =>
        [.. (await services.GetRequiredService<IDocumentManager<RolesDocument>>().GetOrCreateImmutableAsync()).Roles
            .Single(known => known.RoleName == role).RoleClaims.Select(claim => claim.ClaimValue).Order()]);

    private async Task RolesStepAsync(string role, string? behavior, params string[] permissions)
    {
        var entry = new JsonObject { ["Name"] = role, ["Permissions"] = new JsonArray([.. permissions.Select(name => (JsonNode)name)]) };
        if (behavior is not null)
        {
            entry["PermissionBehavior"] = behavior;
        }

        Assert.Empty(await site.RunStepAsync(new JsonObject { ["name"] = "Roles", ["Roles"] = new JsonArray(entry) }));
    }
}
