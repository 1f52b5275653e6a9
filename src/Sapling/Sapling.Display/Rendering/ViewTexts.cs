using Microsoft.AspNetCore.Mvc.Localization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace Sapling.DisplayManagement;

/// <summary>What views call T: localizes the texts of the view being rendered, named by its path.</summary>
internal sealed class ViewTexts(IHtmlLocalizerFactory factory) : IViewLocalizer, IViewContextAware
{
    private IHtmlLocalizer? _texts;

    public LocalizedHtmlString this[string name] => Texts[name];

    public LocalizedHtmlString this[string name, params object[] arguments] => Texts[name, arguments];

    private IHtmlLocalizer Texts => _texts ?? throw new InvalidOperationException("The localizer belongs to no view.");

    public void Contextualize(ViewContext viewContext)
    {
        var path = viewContext.ExecutingFilePath ?? viewContext.View.Path;
        var name = path.EndsWith(".cshtml", StringComparison.OrdinalIgnoreCase) ? path[..^".cshtml".Length] : path;
        _texts = factory.Create(name.Trim('/').Replace('/', '.'), "");
    }

    public LocalizedString GetString(string name) => Texts.GetString(name);

    public LocalizedString GetString(string name, params object[] arguments) => Texts.GetString(name, arguments);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => Texts.GetAllStrings(includeParentCultures);
}
