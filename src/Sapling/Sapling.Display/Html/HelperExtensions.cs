using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore;

#pragma warning disable CA1050 // Orchard Core has them in the global namespace, so that every view sees them.

public static class RazorHelperExtensions
{
    public static string CultureName(this IOrchardHelper _) => CultureInfo.CurrentUICulture.Name is { Length: > 0 } name ? name : "en";

    public static string CultureDir(this IOrchardHelper _) => _.IsRightToLeft() ? "rtl" : "ltr";

    public static bool IsRightToLeft(this IOrchardHelper _) => CultureInfo.CurrentUICulture.TextInfo.IsRightToLeft;
}
