using Microsoft.AspNetCore.Mvc;

namespace OrchardCore.Navigation;

/// <summary>The page and page size an address asks for.</summary>
public class PagerParameters
{
    [FromQuery(Name = "pagenum")]
    public int? Page { get; set; }

    [FromQuery(Name = "pagesize")]
    public int? PageSize { get; set; }
}

/// <summary>Page sizes of lists.</summary>
public class PagerOptions
{
    public int PageSize { get; set; } = 10;

    public int MaxPageSize { get; set; } = 100;

    /// <summary>How many items a list counts at most; 0 for no limit.</summary>
    public int MaxPagedCount { get; set; }

    public int GetPageSize() => MaxPageSize > 0 ? Math.Min(PageSize, MaxPageSize) : PageSize;
}

/// <summary>A page of a list: pages count from 1.</summary>
public class Pager
{
    public const int PageDefault = 1;

    public Pager(PagerParameters pagerParameters, int defaultPageSize)
        : this(pagerParameters.Page, pagerParameters.PageSize, defaultPageSize)
    {
    }

    public Pager(int? page, int? pageSize, int defaultPageSize)
    {
        Page = page is > 0 ? page.Value : PageDefault;
        PageSize = pageSize is > 0 ? pageSize.Value : defaultPageSize;
    }

    public int Page { get; set; }

    public int PageSize { get; set; }

    public int GetStartIndex(int? page = null) => ((page ?? Page) - PageDefault) * PageSize;
}
