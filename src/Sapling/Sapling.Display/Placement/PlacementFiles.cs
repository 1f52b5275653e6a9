using System.Text.Json;
using System.Text.Json.Nodes;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Descriptors.ShapePlacementStrategy;
using OrchardCore.Environment.Extensions;
using Sapling.Modules;

namespace Sapling.DisplayManagement;

/// <summary>Reads the placement.json of each enabled module and theme.</summary>
internal sealed class PlacementFiles(
    IExtensionManager extensions, EnabledFeatures features, IEnumerable<IPlacementNodeFilterProvider> filters) : ShapeTableProvider, IRuntimeShapes
{
    private static readonly JsonDocumentOptions _json = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };
    private readonly IPlacementNodeFilterProvider[] _filters = [.. filters];

    public override async ValueTask DiscoverAsync(ShapeTableBuilder builder)
    {
        foreach (var feature in features.Features.DistinctBy(feature => feature.Extension.Id))
        {
            var assembly = (await extensions.LoadExtensionAsync(feature.Extension)).Assembly;
            if (assembly is null)
            {
                continue;
            }

            // An assembly with several modules keeps the file of each in the module's folder.
            var folder = assembly.IsDefined(typeof(EmbeddedModuleAttribute), false) ? feature.Extension.Id + ">" : "";
            await using var file = assembly.GetManifestResourceStream($"{assembly.GetName().Name}.{folder}placement.json");
            if (file is null)
            {
                continue;
            }

            try
            {
                foreach (var (shapeType, rules) in PlacementRule.Parse(await JsonNode.ParseAsync(file, documentOptions: _json)))
                {
                    builder.Describe(shapeType).From(feature).Placement(context => Resolve(rules, context, feature.Extension.Id));
                }
            }
            catch (JsonException exception)
            {
                throw new InvalidOperationException($"The placement.json of {feature.Extension.Id} cannot be read: {exception.Message}", exception);
            }
        }
    }

    // Of the rules of one file that match, the last one wins; what it leaves open comes from those before it.
    private PlacementInfo? Resolve(IReadOnlyList<PlacementRule> rules, ShapePlacementContext context, string source)
    {
        PlacementInfo? placement = null;
        foreach (var rule in rules)
        {
            if (rule.Matches(context, _filters))
            {
                placement = rule.Placement.WithDefaults(placement, null).WithSource(source);
            }
        }

        return placement;
    }
}
