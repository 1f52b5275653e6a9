using Microsoft.Extensions.Localization;

namespace Microsoft.Extensions.Localization
{
}

namespace Microsoft.AspNetCore.Mvc.Localization
{
    /// <summary>Markup that depends on a number.</summary>
    public static class HtmlLocalizerExtensions
    {
        public static LocalizedHtmlString Plural(this IHtmlLocalizer localizer, int count, string singular, string plural, params object[] arguments)
            => localizer[count == 1 ? singular : plural, [count, .. arguments]];
    }
}
