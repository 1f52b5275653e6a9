using System.Text.Encodings.Web;

namespace Sapling.Liquid;

/// <summary>Renders a template to text; what <c>ILiquidTemplateManager</c> is asked for by its extension methods.</summary>
public interface ILiquidRenderer
{
    /// <param name="template">The source; parsed once and cached.</param>
    /// <param name="encoder">Applied to every value that is put out and not marked safe; null writes them as they are.</param>
    /// <param name="model">What the template sees as <c>Model</c>.</param>
    /// <param name="properties">Further variables by name.</param>
    /// <param name="cancellationToken">Stops the preparation of variables.</param>
    Task<string> RenderAsync(string template, TextEncoder? encoder, object? model, IReadOnlyDictionary<string, object?>? properties, CancellationToken cancellationToken = default);
}

/// <summary>Offers a variable, such as <c>Site</c>, that is only made for templates that name it.</summary>
public interface ILiquidVariable
{
    string Name { get; }

    ValueTask<object?> GetAsync(CancellationToken cancellationToken);
}
