using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace DevCrm.Testing.Site;

/// <summary>Collects what a browser would send of a form.</summary>
internal static class SiteForm
{
    /// <param name="button">The value or text of the button pressed; the first one when empty.</param>
    public static IEnumerable<KeyValuePair<string, string>> Fields(IHtmlFormElement form, string? button)
    {
        foreach (var element in form.QuerySelectorAll("input, select, textarea"))
        {
            if (element.GetAttribute("name") is not { Length: > 0 } name || element.HasAttribute("disabled"))
            {
                continue;
            }

            switch (element)
            {
                case IHtmlInputElement { Type: "submit" or "button" or "image" or "file" or "reset" }:
                case IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }:
                    break;

                case IHtmlInputElement { Type: "checkbox" or "radio" } choice:
                    yield return new(name, choice.GetAttribute("value") ?? "on");
                    break;

                case IHtmlInputElement input:
                    yield return new(name, input.Value);
                    break;

                case IHtmlTextAreaElement area:
                    yield return new(name, area.Value);
                    break;

                case IHtmlSelectElement select:
                    foreach (var option in select.Options.Where(option => option.IsSelected))
                    {
                        yield return new(name, option.Value);
                    }

                    break;
            }
        }

        var pressed = form.QuerySelectorAll("button, input[type=submit]").FirstOrDefault(candidate => Matches(candidate, button));

        if (pressed?.GetAttribute("name") is { Length: > 0 } pressedName)
        {
            yield return new(pressedName, pressed.GetAttribute("value") ?? "");
        }
    }

    private static bool Matches(IElement candidate, string? button) =>
        button is null
        || candidate.GetAttribute("value") == button
        || candidate.TextContent.Contains(button, StringComparison.Ordinal);
}
