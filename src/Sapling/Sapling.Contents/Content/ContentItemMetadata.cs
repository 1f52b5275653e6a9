using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Routing;

namespace OrchardCore.ContentManagement;

/// <summary>The routes at which an item is shown and edited; handlers may change them.</summary>
public class ContentItemMetadata
{
    public IList<GroupInfo> DisplayGroupInfo = [];
    public IList<GroupInfo> EditorGroupInfo = [];

    public RouteValueDictionary? DisplayRouteValues { get; set; }

    public RouteValueDictionary? EditorRouteValues { get; set; }

    public RouteValueDictionary? CreateRouteValues { get; set; }

    public RouteValueDictionary? RemoveRouteValues { get; set; }

    public RouteValueDictionary? AdminRouteValues { get; set; }
}
