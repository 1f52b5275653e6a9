using Microsoft.AspNetCore.Html;

namespace OrchardCore.DisplayManagement.Title;

/// <summary>Puts the page's title together from segments of the views and the layout.</summary>
public interface IPageTitleBuilder
{
    void AddSegment(IHtmlContent segment, string position = "0");

    IHtmlContent GenerateTitle(IHtmlContent? separator);
}

public static class PageTitleBuilderExtensions
{
    public static IHtmlContent GenerateTitle(this IPageTitleBuilder builder) => builder.GenerateTitle(null);
}
