using System.Globalization;
using System.Text.Encodings.Web;
using OrchardCore.Liquid;

namespace Sapling.Liquid;

/// <summary>Renders with the variables of this scope: the model, what the caller adds and what features offer by name.</summary>
internal sealed class LiquidTemplateManager(LiquidEngine engine, IEnumerable<ILiquidVariable> variables) : ILiquidTemplateManager, ILiquidRenderer
{
    public bool Validate(string template, out IEnumerable<string> errors)
    {
        try
        {
            engine.Parse(template);
            errors = [];
            return true;
        }
        catch (LiquidException exception)
        {
            errors = [exception.Message];
            return false;
        }
    }

    public async Task<string> RenderAsync(string template, TextEncoder? encoder, object? model, IReadOnlyDictionary<string, object?>? properties, CancellationToken cancellationToken = default)
    {
        if (string.IsNullOrEmpty(template))
        {
            return "";
        }
        var parsed = engine.Parse(template);
        var values = new Dictionary<string, object?>();
        foreach (var variable in variables.Where(variable => parsed.Variables.Contains(variable.Name)))
        {
            values[variable.Name] = await variable.GetAsync(cancellationToken);
        }
        foreach (var (name, value) in properties ?? new Dictionary<string, object?>())
        {
            values[name] = value;
        }
        if (model is not null)
        {
            values["Model"] = model;
        }
        return engine.Render(parsed, encoder, values, CultureInfo.CurrentCulture);
    }
}
