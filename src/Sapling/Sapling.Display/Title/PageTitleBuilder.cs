using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Title;
using OrchardCore.DisplayManagement.Zones;

namespace Sapling.DisplayManagement;

internal sealed class PageTitleBuilder : IPageTitleBuilder
{
    private static readonly HtmlString _defaultSeparator = new(" - ");
    private readonly List<(string Position, IHtmlContent Segment)> _segments = [];

    public void AddSegment(IHtmlContent segment, string position = "0") => _segments.Add((position, segment));

    public IHtmlContent GenerateTitle(IHtmlContent? separator)
    {
        var title = new HtmlContentBuilder();
        foreach (var (_, segment) in _segments.OrderBy(s => s.Position, FlatPositionComparer.Instance))
        {
            if (title.Count > 0)
            {
                title.AppendHtml(separator ?? _defaultSeparator);
            }

            title.AppendHtml(segment);
        }

        return title;
    }
}
