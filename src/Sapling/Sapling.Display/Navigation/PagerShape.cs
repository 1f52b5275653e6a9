using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;
using OrchardCore.Navigation;
using Sapling.DisplayManagement;

namespace OrchardCore.DisplayManagement
{
    public static partial class ShapeFactoryExtensions
    {
        public static ValueTask<IShape> PagerAsync(this IShapeFactory shapeFactory, Pager pager, int totalItemCount, RouteValueDictionary? routeValues)
            => shapeFactory.CreateAsync("Pager", Arguments.From(new { pager.Page, pager.PageSize, TotalItemCount = totalItemCount, RouteValues = routeValues }));
    }
}

namespace Sapling.DisplayManagement
{
    /// <summary>Renders "Pager": first, neighbours, last.</summary>
    internal sealed class PagerShape(IStringLocalizer<PagerShape> localizer) : ShapeTableProvider, IRuntimeShapes
    {
        private const string PageKey = "pagenum";
        private const string SizeKey = "pagesize";

        private readonly IStringLocalizer S = localizer;

        public override ValueTask DiscoverAsync(ShapeTableBuilder builder)
        {
            builder.Describe("Pager").BoundAs(nameof(PagerShape), context => Task.FromResult(Render(context)));
            return ValueTask.CompletedTask;
        }

        private IHtmlContent Render(DisplayContext context)
        {
            var shape = context.Value;
            var (page, size) = (shape.GetProperty<int>("Page"), Math.Max(1, shape.GetProperty<int>("PageSize")));
            var pages = Math.Max(1, (int)Math.Ceiling(shape.GetProperty<int>("TotalItemCount") / (double)size));
            if (pages == 1)
            {
                return HtmlString.Empty;
            }

            var request = context.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext!.Request;
            var list = shape.GetTagBuilder("ul");
            list.AddCssClass("pagination");
            Append(list, request, S["Previous"], page - 1, size, disabled: page <= 1);
            foreach (var number in Numbers(page, pages))
            {
                Append(list, request, number == 0 ? "…" : number.ToString(CultureInfo.CurrentCulture), number, size, disabled: number == 0, current: number == page);
            }

            Append(list, request, S["Next"], page + 1, size, disabled: page >= pages);
            var nav = new TagBuilder("nav");
            nav.Attributes["aria-label"] = S["Pages"];
            nav.InnerHtml.AppendHtml(list);
            return nav;
        }

        // 0 stands for a gap.
        private static IEnumerable<int> Numbers(int page, int pages)
        {
            var from = Math.Max(1, Math.Min(page - 2, pages - 4));
            var to = Math.Min(pages, Math.Max(page + 2, 5));
            return [.. from > 1 ? new[] { 1 } : [], .. from > 2 ? new[] { 0 } : [], .. Enumerable.Range(from, to - from + 1), .. to < pages - 1 ? new[] { 0 } : [], .. to < pages ? new[] { pages } : []];
        }

        private static void Append(TagBuilder list, HttpRequest request, string text, int page, int size, bool disabled, bool current = false)
        {
            var item = new TagBuilder("li");
            item.AddCssClass(current ? "page-item active" : disabled ? "page-item disabled" : "page-item");
            var link = new TagBuilder(disabled || current ? "span" : "a");
            link.AddCssClass("page-link");
            if (current)
            {
                link.Attributes["aria-current"] = "page";
            }
            else if (!disabled)
            {
                link.Attributes["href"] = Address(request, page, size);
            }

            link.InnerHtml.Append(text);
            item.InnerHtml.AppendHtml(link);
            list.InnerHtml.AppendHtml(item);
        }

        private static string Address(HttpRequest request, int page, int size)
        {
            var query = new QueryBuilder(request.Query.Where(pair => !Is(pair.Key, PageKey) && !Is(pair.Key, SizeKey)));
            query.Add(PageKey, page.ToString(CultureInfo.InvariantCulture));
            if (request.Query.ContainsKey(SizeKey))
            {
                query.Add(SizeKey, size.ToString(CultureInfo.InvariantCulture));
            }

            return string.Concat(request.PathBase.ToUriComponent(), request.Path.ToUriComponent(), query.ToString());

            static bool Is(string key, string name) => string.Equals(key, name, StringComparison.OrdinalIgnoreCase);
        }
    }
}
