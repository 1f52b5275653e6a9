using System.Text.Json.Nodes;
using DevCrm.Testing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentFields.Fields;
using OrchardCore.ContentFields.Settings;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Settings;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using Xunit;

namespace Sapling.Tests.Contents;

/// <summary>Content types and parts in the database and from recipes.</summary>
public class DefinitionTests
{
    public static TheoryData<string> Providers => Databases.All;

    [Theory, MemberData(nameof(Providers))]
    public async Task Definitions_GoRound(string provider)
    {
        await using var site = await ContentSite.CreateAsync(provider);
        await site.UsingAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentDefinitionManager>();
            await manager.AlterPartDefinitionAsync("Car", part => part.WithField<NumericField>("Doors", field => field
                .WithDisplayName("Number of doors").WithPosition("2").WithSettings(new NumericFieldSettings { Minimum = 2, Required = true })));
            await manager.AlterTypeDefinitionAsync("Car", type => type.DisplayedAs("A car").Creatable().Securable().WithPart("Car", part => part.WithPosition("3")).WithPart("TitlePart"));
            await manager.AlterTypeDefinitionAsync("Car", type => type.Listable());
            Assert.True((await manager.GetTypeDefinitionAsync("Car"))!.IsListable());
        });

        await site.UsingAsync(async services =>
        {
            var manager = services.GetRequiredService<IContentDefinitionManager>();
            var type = (await manager.GetTypeDefinitionAsync("Car"))!;
            Assert.Equal(("A car", true, true, true, false), (type.DisplayName, type.IsCreatable(), type.IsListable(), type.IsSecurable(), type.IsDraftable()));
            Assert.Equal(["Car", "TitlePart"], type.Parts.Select(part => part.Name));
            var field = Assert.Single(type.Parts.First().PartDefinition.Fields);
            Assert.Equal(("Number of doors", 2m, true), (field.DisplayName(), field.GetSettings<NumericFieldSettings>().Minimum, field.GetSettings<NumericFieldSettings>().Required));
            Assert.Same(type, await manager.GetTypeDefinitionAsync("Car"));
            await manager.DeleteTypeDefinitionAsync("Car");
        });
        Assert.Null(await site.UsingAsync(services => services.GetRequiredService<IContentDefinitionManager>().GetTypeDefinitionAsync("Car")));
    }

    [Fact]
    public async Task Names_ThatCannotBe_AreRefused()
    {
        await using var site = await ContentSite.CreateAsync(Databases.Sqlite);
        foreach (var name in new[] { "1st", "with space", "DisplayText", "a-b" })
        {
            await Assert.ThrowsAsync<InvalidOperationException>(() => site.UsingAsync(services =>
                services.GetRequiredService<IContentDefinitionManager>().AlterTypeDefinitionAsync(name, static _ => { })));
        }
    }

    [Fact]
    public async Task RecipeSteps_MakeTypesAndItems_AndNameWhatIsWrong()
    {
        await using var site = await ContentSite.CreateAsync(Databases.Sqlite);
        await ExecuteAsync(site, """
            { "name": "ContentDefinition",
              "ContentTypes": [ { "Name": "Note", "DisplayName": "Note", "Settings": { "ContentTypeSettings": { "Creatable": true, "Listable": true } },
                "ContentTypePartDefinitionRecords": [ { "PartName": "TitlePart", "Name": "TitlePart", "Settings": { "ContentTypePartSettings": { "Position": "1" }, "TitlePartSettings": { "Options": 3 } } } ] } ],
              "ContentParts": [ { "Name": "Note", "ContentPartFieldDefinitionRecords": [ { "FieldName": "TextField", "Name": "Body", "Settings": { "TextFieldSettings": { "Required": true } } } ] } ] }
            """);
        await ExecuteAsync(site, """{ "name": "content", "Data": [ { "ContentItemId": "4d0000000000000000000000aa", "ContentType": "Note", "DisplayText": "Hello", "TitlePart": { "Title": "Hello" } } ] }""");
        var item = (await site.ContentAsync(content => content.GetAsync("4d0000000000000000000000aa")))!;
        Assert.Equal(("Hello", true, true), (item.DisplayText, item.Published, item.Latest));

        var errors = await ExecuteAsync(site, """{ "name": "content", "Data": [ { "ContentType": "Note", "TitlePart": { } } ] }""");
        Assert.Contains("Title", Assert.Single(errors));
    }

    private static Task<IList<string>> ExecuteAsync(ContentSite site, string json) => site.UsingAsync(async services =>
    {
        var step = JsonNode.Parse(json)!.AsObject();
        var context = new RecipeExecutionContext { Name = (string)step["name"]!, Step = step };
        foreach (var handler in services.GetServices<IRecipeStepHandler>())
        {
            await handler.ExecuteAsync(context);
        }

        return context.Errors;
    });
}
