using System.Net;
using DevCrm.Testing.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace Sapling.Tests.Users;

public sealed class UserAdminTests(UsersSite site) : IClassFixture<UsersSite>
{
    [Fact]
    public async Task List_FiltersByTextRoleAndState()
    {
        var editor = await site.AddUserAsync("Editor");
        var other = await site.AddUserAsync();
        using var admin = await SignedInAsync(UsersSite.AdminName);

        Assert.Contains(other.Email, (await admin.GetAsync("/Admin/Users/Index")).EnsureOk().Html, StringComparison.Ordinal);
        var byText = (await admin.GetAsync($"/Admin/Users/Index?searchText={editor.UserName}")).Html;
        Assert.Contains(editor.Email, byText, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Email, byText, StringComparison.Ordinal);
        var byRole = (await admin.GetAsync("/Admin/Users/Index?role=Editor")).Html;
        Assert.Contains(editor.Email, byRole, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Email, byRole, StringComparison.Ordinal);
        Assert.DoesNotContain(other.Email, (await admin.GetAsync("/Admin/Users/Index?state=Disabled")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Create_WithRolesAndPassword_MakesAUserWhoCanSignIn()
    {
        using var admin = await SignedInAsync(UsersSite.AdminName);
        var form = (await admin.GetAsync("/Admin/Users/Create")).EnsureOk();
        var role = form.Document.QuerySelectorAll("input[type=hidden][value=Editor]").Single().GetAttribute("name")!.Replace("].Role", "].IsSelected", StringComparison.Ordinal);

        var list = await admin.SubmitAsync(form, "form[action*='Users/Create']", new Dictionary<string, string>
        {
            ["User.UserName"] = "Carla",
            ["User.Email"] = "carla@site.test",
            [role] = "true",
            ["password"] = UsersSite.Password,
        });

        Assert.Equal("/Admin/Users/Index", list.Address.AbsolutePath);
        using var carla = site.Visitor();
        Assert.Equal("/ChangePassword", (await carla.SignInAsync("carla", UsersSite.Password, "/ChangePassword")).Address.AbsolutePath);
        var stored = await site.InScopeAsync(async services => (User)(await services.GetRequiredService<IUserService>().GetUserAsync("carla"))!);
        Assert.Equal(["Editor"], stored.RoleNames);
        Assert.True(stored.IsEnabled);
    }

    [Fact]
    public async Task Create_TakenAddress_ShowsTheFormAgain()
    {
        var user = await site.AddUserAsync();
        using var admin = await SignedInAsync(UsersSite.AdminName);

        var page = await admin.SubmitAsync(
            await admin.GetAsync("/Admin/Users/Create"),
            "form[action*='Users/Create']",
            new Dictionary<string, string> { ["User.UserName"] = "Someone else", ["User.Email"] = user.Email });

        Assert.Contains("Another user has this address.", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Editor_MayEditUsersButNotAdministrators()
    {
        var editor = await site.AddUserAsync("Editor");
        var plain = await site.AddUserAsync();
        await site.RunStepAsync(System.Text.Json.Nodes.JsonNode.Parse(
            """{ "name": "Roles", "Roles": [ { "Name": "Editor", "PermissionBehavior": "Add", "Permissions": [ "AccessAdminPanel" ] } ] }""")!.AsObject());
        var admin = await site.InScopeAsync(async services => (User)(await services.GetRequiredService<IUserService>().GetUserAsync(UsersSite.AdminName))!);
        using var visitor = await SignedInAsync(editor.UserName);

        (await visitor.GetAsync($"/Admin/Users/Edit/{plain.UserId}")).EnsureOk();
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/Admin/Users/Edit/{admin.UserId}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync($"/Admin/Users/EditPassword/{admin.UserId}")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/Admin/Roles/Index")).Status);
    }

    [Fact]
    public async Task Disable_EndsOpenSessions()
    {
        var user = await site.AddUserAsync();
        using var visitor = await SignedInAsync(user.UserName);
        var options = await site.InScopeAsync(services => Task.FromResult(services.GetRequiredService<IOptions<SecurityStampValidatorOptions>>().Value));
        options.ValidationInterval = TimeSpan.Zero;
        Assert.Equal("/ChangePassword", (await visitor.GetAsync("/ChangePassword")).Address.AbsolutePath);
        using var admin = await SignedInAsync(UsersSite.AdminName);
        var list = await admin.GetAsync($"/Admin/Users/Index?searchText={user.UserName}");

        await admin.SubmitAsync(list, $"form[action*='Disable/{user.UserId}']");

        Assert.False((await site.ReadUserAsync(user.UserId)).IsEnabled);
        Assert.Equal("/Login", (await visitor.GetAsync("/ChangePassword")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Delete_RemovesTheUser_ButNeverOneself()
    {
        var user = await site.AddUserAsync();
        using var admin = await SignedInAsync(UsersSite.AdminName);

        await admin.SubmitAsync(await admin.GetAsync($"/Admin/Users/Index?searchText={user.UserName}"), $"form[action*='Delete/{user.UserId}']");

        Assert.Null(await site.InScopeAsync(services => services.GetRequiredService<UserManager<IUser>>().FindByIdAsync(user.UserId)));
        var own = await admin.GetAsync($"/Admin/Users/Index?searchText={UsersSite.AdminName}");
        Assert.Null(own.Document.QuerySelector("form[action*='Users/Delete']"));
    }

    [Fact]
    public async Task Roles_CreateChangeAndDelete()
    {
        using var admin = await SignedInAsync(UsersSite.AdminName);
        var editor = await admin.SubmitAsync(
            (await admin.GetAsync("/Admin/Roles/Create")).EnsureOk(),
            "form[action*='Roles/Create']",
            new Dictionary<string, string> { ["RoleName"] = "Clerk", ["RoleDescription"] = "Files things." });
        Assert.Equal("/Admin/Roles/Edit/Clerk", editor.Address.AbsolutePath);

        await admin.SubmitAsync(editor, "form[action*='Roles/Edit']", new Dictionary<string, string> { ["permissions"] = "ListUsers" });
        var saved = await admin.GetAsync("/Admin/Roles/Edit/Clerk");
        Assert.NotNull(saved.Document.QuerySelector("input[name=permissions][value=ListUsers]")!.GetAttribute("checked"));
        Assert.Null(saved.Document.QuerySelector("input[name=permissions][value=EditUsers]")!.GetAttribute("checked"));

        var list = await admin.SubmitAsync(await admin.GetAsync("/Admin/Roles/Index"), "form[action*='Delete/Clerk']");
        Assert.Null(list.Document.QuerySelector("a[href*='Edit/Clerk']"));
        Assert.Null(list.Document.QuerySelector("form[action*='Delete/Administrator']"));
    }

    private async Task<SiteClient> SignedInAsync(string name)
    {
        var visitor = site.Visitor();
        Assert.Equal("/ChangePassword", (await visitor.SignInAsync(name, UsersSite.Password, "/ChangePassword")).Address.AbsolutePath);
        return visitor;
    }
}
