using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using OrchardCore.Modules;
using Sapling.Liquid;

namespace Sapling.Tests.Liquid;

/// <summary>Renders templates at a fixed time, without a site.</summary>
internal static class LiquidHarness
{
    public static LiquidTemplateManager Manager { get; } = new(new LiquidEngine(new FixedClock()), []);

    public static string Render(string template, object? model = null, TextEncoder? encoder = null, IReadOnlyDictionary<string, object?>? properties = null)
    {
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        return Manager.RenderAsync(template, encoder, model, properties).GetAwaiter().GetResult();
    }

    /// <summary>Renders with each member of the JSON object as a variable, as the reference's own cases do.</summary>
    public static string RenderJson(string template, string variables) =>
        Render(template, properties: ((JsonObject)JsonNode.Parse(variables)!).ToDictionary(pair => pair.Key, pair => (object?)pair.Value));

    private sealed class FixedClock : IClock
    {
        public DateTime UtcNow => new(2026, 3, 4, 5, 6, 7, DateTimeKind.Utc);

        public ITimeZone[] GetTimeZones() => throw new NotSupportedException();

        public ITimeZone GetTimeZone(string timeZoneId) => throw new NotSupportedException();

        public ITimeZone GetSystemTimeZone() => throw new NotSupportedException();

        public DateTimeOffset ConvertToTimeZone(DateTimeOffset dateTimeOffset, ITimeZone timeZone) => throw new NotSupportedException();
    }
}
