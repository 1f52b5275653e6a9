using System;
using System.Collections.Generic;

namespace DevCrm.Core.ViewModels;

/// <summary>Which page of a list is shown, and the route values its links keep.</summary>
public class PageLinks
{
    public const int Size = 25;

    /// <summary>Deep pages cost the database much and help nobody: there the filter is the way.</summary>
    private const int LastPage = 10_000;

    public PageLinks()
    {
    }

    public PageLinks(int page, int total, IDictionary<string, string?> route, string action = "Index")
    {
        Page = Normalize(page);
        Total = total;
        Route = route;
        Action = action;
    }

    /// <summary>The action of the controller that shows the list.</summary>
    public string Action { get; } = "Index";

    public int Page { get; }

    public int Total { get; }

    public IDictionary<string, string?> Route { get; } = new Dictionary<string, string?>(StringComparer.Ordinal);

    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    public static int Normalize(int page) => Math.Clamp(page, 1, LastPage);

    public static int Skip(int page) => (Normalize(page) - 1) * Size;

    public IDictionary<string, string?> To(int page) =>
        new Dictionary<string, string?>(Route, StringComparer.Ordinal)
        {
            ["page"] = page.ToString(System.Globalization.CultureInfo.InvariantCulture),
        };
}
