using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using OrchardCore.ContentManagement.Metadata;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.ContentManagement.Metadata.Records;
using OrchardCore.Documents;

namespace Sapling.Contents.Definitions;

/// <summary>Definitions kept in one document; what is built from a stored document is shared until the document changes.</summary>
internal sealed class ContentDefinitionManager(IDocumentManager<ContentDefinitionRecord> documents) : IContentDefinitionManager
{
    private static readonly ConditionalWeakTable<ContentDefinitionRecord, BuiltDefinitions> s_built = [];

    // Once this scope has changed a definition, it sees its own changes; everybody else sees them after the commit.
    private bool _changed;

    public async Task<IEnumerable<ContentTypeDefinition>> ListTypeDefinitionsAsync() => (await GetAsync()).Types.Values;

    public async Task<ContentTypeDefinition?> GetTypeDefinitionAsync(string name) =>
        string.IsNullOrEmpty(name) ? null : (await GetAsync()).Types.GetValueOrDefault(name);

    public async Task<IEnumerable<ContentPartDefinition>> LoadPartDefinitionsAsync() => (await LoadAsync()).Parts.Values;

    public async Task<ContentTypeDefinition?> LoadTypeDefinitionAsync(string name) => (await LoadAsync()).Types.GetValueOrDefault(name);

    public async Task<ContentPartDefinition?> LoadPartDefinitionAsync(string name) => (await LoadAsync()).Parts.GetValueOrDefault(name);

    public async Task StoreTypeDefinitionAsync(ContentTypeDefinition contentTypeDefinition)
    {
        var record = await documents.GetOrCreateMutableAsync();
        Put(record.ContentTypeDefinitionRecords, type => Same(type.Name, contentTypeDefinition.Name), new ContentTypeDefinitionRecord
        {
            Name = contentTypeDefinition.Name,
            DisplayName = contentTypeDefinition.DisplayName,
            Settings = Copy(contentTypeDefinition.Settings),
            ContentTypePartDefinitionRecords = contentTypeDefinition.Parts.Select(part => new ContentTypePartDefinitionRecord
            {
                PartName = part.PartDefinition.Name,
                Name = part.Name,
                Settings = Copy(part.Settings),
            }).ToList(),
        });
        await UpdateAsync(record);
    }

    public async Task StorePartDefinitionAsync(ContentPartDefinition contentPartDefinition)
    {
        var record = await documents.GetOrCreateMutableAsync();
        Put(record.ContentPartDefinitionRecords, part => Same(part.Name, contentPartDefinition.Name), new ContentPartDefinitionRecord
        {
            Name = contentPartDefinition.Name,
            Settings = Copy(contentPartDefinition.Settings),
            ContentPartFieldDefinitionRecords = contentPartDefinition.Fields.Select(field => new ContentPartFieldDefinitionRecord
            {
                FieldName = field.FieldDefinition.Name,
                Name = field.Name,
                Settings = Copy(field.Settings),
            }).ToList(),
        });
        await UpdateAsync(record);
    }

    public async Task DeleteTypeDefinitionAsync(string name)
    {
        var record = await documents.GetOrCreateMutableAsync();
        record.ContentTypeDefinitionRecords = record.ContentTypeDefinitionRecords.Where(type => !Same(type.Name, name)).ToList();
        await UpdateAsync(record);
    }

    private Task UpdateAsync(ContentDefinitionRecord record)
    {
        _changed = true;
        return documents.UpdateAsync(record);
    }

    private async Task<BuiltDefinitions> GetAsync()
    {
        if (_changed)
        {
            return await LoadAsync();
        }

        var record = await documents.GetOrCreateImmutableAsync();
        var identifier = record.Identifier ?? "";
        if (s_built.TryGetValue(record, out var built) && built.Identifier == identifier)
        {
            return built;
        }

        built = Build(record);
        if (identifier.Length > 0)
        {
            s_built.AddOrUpdate(record, built);
        }

        return built;
    }

    private async Task<BuiltDefinitions> LoadAsync() => Build(await documents.GetOrCreateMutableAsync());

    private static BuiltDefinitions Build(ContentDefinitionRecord record)
    {
        var parts = new Dictionary<string, ContentPartDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in record.ContentPartDefinitionRecords)
        {
            parts[part.Name] = BuildPart(part);
        }

        var types = new Dictionary<string, ContentTypeDefinition>(StringComparer.OrdinalIgnoreCase);
        foreach (var type in record.ContentTypeDefinitionRecords)
        {
            types[type.Name] = new ContentTypeDefinition(
                type.Name,
                type.DisplayName,
                type.ContentTypePartDefinitionRecords.Select(part => new ContentTypePartDefinition(
                    part.Name, parts.GetValueOrDefault(part.PartName) ?? new ContentPartDefinition(part.PartName), Copy(part.Settings))),
                Copy(type.Settings));
        }

        return new BuiltDefinitions(record.Identifier ?? "", types, parts);
    }

    private static ContentPartDefinition BuildPart(ContentPartDefinitionRecord part) =>
        new(part.Name,
            part.ContentPartFieldDefinitionRecords.Select(field =>
                new ContentPartFieldDefinition(new ContentFieldDefinition(field.FieldName), field.Name, Copy(field.Settings))),
            Copy(part.Settings));

    private static void Put<T>(IList<T> list, Func<T, bool> same, T value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (same(list[i]))
            {
                list[i] = value;
                return;
            }
        }

        list.Add(value);
    }

    private static JsonObject Copy(JsonObject? settings) => (JsonObject?)settings?.DeepClone() ?? [];

    private static bool Same(string one, string two) => string.Equals(one, two, StringComparison.OrdinalIgnoreCase);

    private sealed record BuiltDefinitions(
        string Identifier,
        Dictionary<string, ContentTypeDefinition> Types,
        Dictionary<string, ContentPartDefinition> Parts);
}
