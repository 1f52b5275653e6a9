using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging.Abstractions;
using OrchardCore.Navigation;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using Sapling.DisplayManagement;

namespace Sapling.Tests.Display;

public sealed class NavigationTests
{
    private static readonly Permission _allowed = new("Allowed");
    private static readonly Permission _denied = new("Denied");

    [Fact]
    public async Task Menu_OfSeveralProviders_IsMergedAndOrdered()
    {
        var menu = await BuildAsync(
            builder => builder.Add(Text("Tools"), "5", tools => tools.Add(Text("B"), "2", item => item.Url("/b"))),
            builder => builder.Add(Text("Tools"), tools => tools.Add(Text("A"), "1", item => item.Url("/a"))).Add(Text("First"), "before", item => item.Url("/first")));

        Assert.Equal(["First", "Tools"], menu.Select(item => item.Text.Name));
        Assert.Equal(["A", "B"], menu[1].Items.Select(item => item.Text.Name));
        Assert.Equal("/a", menu[1].Href);
    }

    [Fact]
    public async Task Items_WithoutAnyOfTheirPermissions_AreLeftOut()
    {
        var menu = await BuildAsync(builder => builder
            .Add(Text("One"), item => item.Url("/one").Permission(_denied))
            .Add(Text("Two"), item => item.Url("/two").Permission(_denied).Permission(_allowed))
            .Add(Text("Group"), group => group.Add(Text("Child"), item => item.Url("/child").Permission(_denied))));

        Assert.Equal(["Two"], menu.Select(item => item.Text.Name));
    }

    [Fact]
    public async Task Provider_ThatFails_DoesNotTakeTheMenuDown()
    {
        var menu = await BuildAsync(_ => throw new InvalidOperationException("broken"), builder => builder.Add(Text("Kept"), item => item.Url("/kept")));

        Assert.Equal(["Kept"], menu.Select(item => item.Text.Name));
    }

    [Fact]
    public async Task NamedProvider_BuildsOnlyItsMenu()
    {
        var builder = new NavigationBuilder();
        await new Provider(b => b.Add(Text("X"), item => item.Url("/x"))).BuildNavigationAsync("other", builder);

        Assert.Empty(builder.Build());
    }

    private static LocalizedString Text(string text) => new(text, text);

    private static async Task<List<MenuItem>> BuildAsync(params Action<NavigationBuilder>[] builds)
    {
        var context = new ActionContext(new DefaultHttpContext(), new RouteData(), new ActionDescriptor());
        var manager = new NavigationManager(
            builds.Select(build => new Provider(build)), new Urls(), new Authorization(), NullLogger<NavigationManager>.Instance);
        return [.. await manager.BuildMenuAsync(NavigationConstants.AdminId, context)];
    }

    private sealed class Provider(Action<NavigationBuilder> build) : AdminNavigationProvider
    {
        protected override ValueTask BuildAsync(NavigationBuilder builder)
        {
            build(builder);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class Urls : IUrlHelperFactory
    {
        public IUrlHelper GetUrlHelper(ActionContext context) => new UrlHelper(context);
    }

    private sealed class Authorization : IAuthorizationService
    {
        public Task<AuthorizationResult> AuthorizeAsync(ClaimsPrincipal user, object? resource, IEnumerable<IAuthorizationRequirement> requirements)
            => Task.FromResult(requirements.OfType<PermissionRequirement>().All(requirement => requirement.Permission == _allowed)
                ? AuthorizationResult.Success()
                : AuthorizationResult.Failed());

        public Task<AuthorizationResult> AuthorizeAsync(ClaimsPrincipal user, object? resource, string policyName)
            => Task.FromResult(AuthorizationResult.Failed());
    }
}
