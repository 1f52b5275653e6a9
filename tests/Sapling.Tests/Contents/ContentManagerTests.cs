using System.Text.Json;
using System.Text.Json.Nodes;
using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.ContentManagement.Records;
using OrchardCore.Title.Models;
using Xunit;
using YesSql;

namespace Sapling.Tests.Contents;

/// <summary>The life of content items, their versions and their JSON.</summary>
public class ContentManagerTests
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory, MemberData(nameof(Providers))]
    public async Task Versions_AreMadePublishedAndDiscarded(string provider)
    {
        await using var site = await CreateAsync(provider);
        var id = await site.ContentAsync(content => AddAsync(content, "One", VersionOptions.Draft));
        Assert.Null(await site.ContentAsync(content => content.GetAsync(id)));
        Assert.Equal("One", (await site.ContentAsync(content => content.GetAsync(id, VersionOptions.Latest)))!.DisplayText);

        await site.ContentAsync(async content => Assert.True(await content.PublishAsync((await content.GetAsync(id, VersionOptions.Latest))!)));
        await ChangeAsync(site, id, "Two");
        var published = (await site.ContentAsync(content => content.GetAsync(id)))!;
        var draft = (await site.ContentAsync(content => content.GetAsync(id, VersionOptions.Draft)))!;
        Assert.Equal(("One", true, false), (published.DisplayText, published.Published, published.Latest));
        Assert.Equal(("Two", false, true), (draft.DisplayText, draft.Published, draft.Latest));
        Assert.NotEqual(published.ContentItemVersionId, draft.ContentItemVersionId);
        Assert.Equal(26, id.Length);

        await site.ContentAsync(async content => await content.PublishAsync((await content.GetAsync(id, VersionOptions.Latest))!));
        Assert.Equal("Two", (await site.ContentAsync(content => content.GetAsync(id)))!.DisplayText);

        await ChangeAsync(site, id, "Three");
        await site.ContentAsync(async content => await content.DiscardDraftAsync((await content.GetAsync(id, VersionOptions.Draft))!));
        var kept = (await site.ContentAsync(content => content.GetAsync(id, VersionOptions.Latest)))!;
        Assert.Equal(("Two", true), (kept.DisplayText, kept.Published));
        Assert.Equal(3, (await site.ContentAsync(content => content.GetAllVersionsAsync(id))).Count());
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task OldVersion_IsRestoredAsDraft_AndTheItemRemoved(string provider)
    {
        await using var site = await CreateAsync(provider);
        var id = await site.ContentAsync(content => AddAsync(content, "One", VersionOptions.Published));
        var first = (await site.ContentAsync(content => content.GetAsync(id)))!.ContentItemVersionId;
        await ChangeAsync(site, id, "Two");
        await site.ContentAsync(async content => await content.PublishAsync((await content.GetAsync(id, VersionOptions.Latest))!));

        await site.ContentAsync(async content => Assert.True((await content.RestoreAsync((await content.GetVersionAsync(first))!)).Succeeded));
        var latest = (await site.ContentAsync(content => content.GetAsync(id, VersionOptions.Latest)))!;
        Assert.Equal(("One", false), (latest.As<TitlePart>()!.Title, latest.Published));
        Assert.Equal("Two", (await site.ContentAsync(content => content.GetAsync(id)))!.DisplayText);

        await site.ContentAsync(async content => Assert.True(await content.UnpublishAsync((await content.GetAsync(id, VersionOptions.Latest))!)));
        Assert.Null(await site.ContentAsync(content => content.GetAsync(id)));
        await site.ContentAsync(async content => Assert.True(await content.RemoveAsync((await content.GetAsync(id, VersionOptions.Latest))!)));
        Assert.Null(await site.ContentAsync(content => content.GetAsync(id, VersionOptions.Latest)));
        Assert.Equal(0, await site.UsingAsync(services => services.GetRequiredService<ISession>().QueryIndex<ContentItemIndex>(index => index.ContentItemId == id && (index.Latest || index.Published)).CountAsync()));
    }

    [Fact]
    public async Task NotVersionable_KeepsOneVersion()
    {
        await using var site = await CreateAsync(Databases.Sqlite);
        await site.UsingAsync(services => services.GetRequiredService<IContentDefinitionManager>().AlterTypeDefinitionAsync("Article", type => type.Versionable(false)));
        var id = await site.ContentAsync(content => AddAsync(content, "One", VersionOptions.Published));
        await ChangeAsync(site, id, "Two");
        await site.ContentAsync(async content => await content.PublishAsync((await content.GetAsync(id, VersionOptions.Latest))!));
        Assert.Equal("Two", Assert.Single(await site.ContentAsync(content => content.GetAllVersionsAsync(id))).DisplayText);
    }

    [Fact]
    public async Task Handlers_RunInOrder_AndMayRefuse()
    {
        await using var site = await CreateAsync(Databases.Sqlite);
        var id = await site.ContentAsync(content => AddAsync(content, "One", VersionOptions.Published));
        Assert.Equal(["creating", "created", "publishing", "published"], site.Events);

        site.Events.Clear();
        await ChangeAsync(site, id, "Two");
        Assert.Equal(["versioning", "updating", "updated"], site.Events);

        await site.UsingAsync(async services =>
        {
            services.GetRequiredService<EventLog>().Refused.UnionWith(["publishing", "removing", "unpublishing", "creating"]);
            var content = services.GetRequiredService<IContentManager>();
            var item = (await content.GetAsync(id, VersionOptions.Latest))!;
            Assert.False(await content.PublishAsync(item));
            Assert.False(await content.UnpublishAsync(item));
            Assert.False(await content.RemoveAsync(item));
            Assert.False(await content.CreateAsync(await content.NewAsync("Article")));
        });
        Assert.Equal("One", (await site.ContentAsync(content => content.GetAsync(id)))!.DisplayText);
        Assert.Equal(2, (await site.ContentAsync(content => content.GetAllVersionsAsync(id))).Count());
    }

    [Fact]
    public async Task Json_IsThatOfOrchardCore()
    {
        await using var site = await CreateAsync(Databases.Sqlite);
        var id = await site.ContentAsync(content => AddAsync(content, "One", VersionOptions.Published));
        var item = (await site.ContentAsync(content => content.GetAsync(id)))!;
        var expected = $$"""
            {
              "ContentItemId": "{{id}}", "ContentItemVersionId": "{{item.ContentItemVersionId}}", "ContentType": "Article", "DisplayText": "One",
              "Latest": true, "Published": true, "ModifiedUtc": "2026-03-01T12:00:00Z", "PublishedUtc": "2026-03-01T12:00:00Z",
              "CreatedUtc": "2026-03-01T12:00:00Z", "Owner": null, "Author": null,
              "TitlePart": { "Title": "One" },
              "Article": { "Subtitle": { "Text": "Sub" }, "Pages": { "Value": 12.5 } }
            }
            """;
        Assert.Equal(JsonNode.Parse(expected)!.ToJsonString(), JObject.FromObject(item)!.ToJsonString());

        var read = JsonNode.Parse(expected).ToObject<ContentItem>()!;
        Assert.Equal("Sub", read.Get<ContentPart>("Article")!.Get<TextField>("Subtitle")!.Text);
        read.Alter<TitlePart>(title => title.Title = null);
        Assert.Null(read.Content["TitlePart"]["Title"]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Import_KeepsIds_UpdatesTheSameVersion_AndReplacesOthers(string provider)
    {
        await using var site = await CreateAsync(provider);
        const string Item = """{ "ContentItemId": "4a0000000000000000000000aa", "ContentItemVersionId": "4b0000000000000000000000aa", "ContentType": "Article", "DisplayText": "One", "Latest": true, "Published": true, "TitlePart": { "Title": "One" } }""";
        async Task ImportAsync(string json) => await site.ContentAsync(content => content.ImportAsync([JsonNode.Parse(json).ToObject<ContentItem>()!]));

        await ImportAsync(Item);
        await ImportAsync(Item.Replace("One", "Changed"));
        Assert.Equal("Changed", Assert.Single(await site.ContentAsync(content => content.GetAllVersionsAsync("4a0000000000000000000000aa"))).DisplayText);

        await ImportAsync(Item.Replace("4b0000000000000000000000aa", "4c0000000000000000000000aa").Replace("One", "Next"));
        var versions = (await site.ContentAsync(content => content.GetAllVersionsAsync("4a0000000000000000000000aa"))).ToList();
        Assert.Equal(2, versions.Count);
        Assert.Equal("Next", Assert.Single(versions, version => version.Published && version.Latest).DisplayText);
        Assert.Single(versions, version => !version.Published && !version.Latest);
    }

    private static async Task<ContentSite> CreateAsync(string provider)
    {
        var site = await ContentSite.CreateAsync(provider);
        await site.UsingAsync(async services =>
        {
            var definitions = services.GetRequiredService<IContentDefinitionManager>();
            await definitions.AlterPartDefinitionAsync("Article", part => part.WithField<TextField>("Subtitle").WithField<NumericField>("Pages"));
            await definitions.AlterTypeDefinitionAsync("Article", type => type.Draftable().Versionable().Creatable().Listable().WithPart("TitlePart").WithPart("Article"));
        });
        return site;
    }

    private static async Task<string> AddAsync(IContentManager content, string title, VersionOptions options)
    {
        var item = await content.NewAsync("Article");
        item.Alter<TitlePart>(part => part.Title = title);
        item.Alter<ContentPart>("Article", part => part.Alter<TextField>("Subtitle", field => field.Text = "Sub").Alter<NumericField>("Pages", field => field.Value = 12.5m));
        Assert.True(await content.CreateAsync(item, options));
        return item.ContentItemId;
    }

    private static Task ChangeAsync(ContentSite site, string id, string title) => site.ContentAsync(async content =>
    {
        var item = (await content.GetAsync(id, VersionOptions.DraftRequired))!;
        item.Alter<TitlePart>(part => part.Title = title);
        await content.UpdateAsync(item);
    });
}
