using System.Security.Claims;
using DevCrm.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Contents;
using OrchardCore.Contents.ViewModels;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using OrchardCore.Title.Models;
using Sapling.Contents.Admin;
using Xunit;

namespace Sapling.Tests.Contents;

/// <summary>Who may see, list and change which items.</summary>
public class PermissionTests
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory, MemberData(nameof(Providers))]
    public async Task List_ShowsWhatOneMaySee(string provider)
    {
        await using var site = await CreateAsync(provider);
        Assert.Equal(["Mine", "Theirs"], await ListAsync(site, "ListContent_Memo", "View_Memo"));
        Assert.Equal(["Mine"], await ListAsync(site, "ListContent_Memo", "ViewOwn_Memo"));
        Assert.Equal(["Mine", "Theirs"], await ListAsync(site, "ListContent", "EditContent"));
        Assert.Empty(await ListAsync(site, "View_Memo"));
        Assert.Empty(await ListAsync(site));
    }

    [Theory]
    [InlineData("Edit_Memo", true, true)]
    [InlineData("EditContent", true, true)]
    [InlineData("Publish_Memo", true, true)]
    [InlineData("EditOwn_Memo", true, false)]
    [InlineData("EditOwnContent", true, false)]
    [InlineData("View_Memo", false, false)]
    [InlineData("Edit_Other", false, false)]
    public async Task Edit_IsGrantedByTypeAndOwner(string permission, bool mine, bool theirs)
    {
        await using var site = await CreateAsync(Databases.Sqlite);
        await site.UsingAsync(async services =>
        {
            var authorization = services.GetRequiredService<IAuthorizationService>();
            Assert.Equal(mine, await authorization.AuthorizeAsync(User(permission), CommonPermissions.EditContent, new ContentItem { ContentType = "Memo", Owner = "me" }));
            Assert.Equal(theirs, await authorization.AuthorizeAsync(User(permission), CommonPermissions.EditContent, new ContentItem { ContentType = "Memo", Owner = "them" }));
        });
    }

    [Fact]
    public async Task List_SearchesSortsAndPages()
    {
        await using var site = await CreateAsync(Databases.Sqlite);
        Assert.Equal(["Theirs"], await ListAsync(site, new() { SearchText = "heir" }, 10, "ListContent", "EditContent"));
        Assert.Empty(await ListAsync(site, new() { ContentsStatus = ContentsStatus.Draft }, 10, "ListContent", "EditContent"));

        // One more than the page, to know that there is a next one.
        Assert.Equal(["Mine", "Theirs"], await ListAsync(site, new() { OrderBy = ContentsOrder.Title }, 1, "ListContent", "EditContent"));
    }

    private static Task<string[]> ListAsync(ContentSite site, params string[] permissions) => ListAsync(site, new(), 10, permissions);

    private static Task<string[]> ListAsync(ContentSite site, ContentOptionsViewModel options, int take, params string[] permissions) => site.UsingAsync(async services =>
    {
        var list = services.GetRequiredService<ContentsAdminList>();
        var user = User(permissions);
        var types = await list.TypesAsync(user);
        return types.Count == 0 ? [] : (await list.PageAsync(options, user, types, new Form([]), 0, take)).Select(item => item.DisplayText!).Order().ToArray();
    });

    private static ClaimsPrincipal User(params string[] permissions) =>
        new(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, "me"), .. permissions.Select(name => new Claim(Permission.ClaimType, name))], "test"));

    private static async Task<ContentSite> CreateAsync(string provider)
    {
        var site = await ContentSite.CreateAsync(provider, services => services.AddScoped<IAuthorizationHandler, ClaimsHandler>());
        await site.UsingAsync(services => services.GetRequiredService<IContentDefinitionManager>().AlterTypeDefinitionAsync("Memo", type => type.Listable().Securable().WithPart("TitlePart")));
        await site.ContentAsync(async content =>
        {
            foreach (var (title, owner) in new[] { ("Mine", "me"), ("Theirs", "them") })
            {
                var item = await content.NewAsync("Memo");
                item.Owner = owner;
                item.Alter<TitlePart>(part => part.Title = title);
                await content.CreateAsync(item);
            }
        });
        return site;
    }

    /// <summary>Grants what the user's claims name, or what implies it.</summary>
    private sealed class ClaimsHandler : AuthorizationHandler<PermissionRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
        {
            if (Names(requirement.Permission).Any(name => context.User.HasClaim(Permission.ClaimType, name)))
            {
                context.Succeed(requirement);
            }

            return Task.CompletedTask;
        }

        private static IEnumerable<string> Names(Permission permission) => permission.ImpliedBy.SelectMany(Names).Prepend(permission.Name);
    }
}
