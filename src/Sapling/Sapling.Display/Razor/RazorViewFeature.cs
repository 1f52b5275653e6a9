using Microsoft.AspNetCore.Http;
using OrchardCore.DisplayManagement.Zones;
using OrchardCore.Environment.Extensions;
using OrchardCore.Settings;

namespace OrchardCore.DisplayManagement.Razor
{
    /// <summary>What views read synchronously, fetched once per request.</summary>
    public class RazorViewFeature
    {
        public ISite Site { get; set; } = null!;

        public IZoneHolding ThemeLayout { get; set; } = null!;

        public IExtensionInfo? Theme { get; set; }
    }

    /// <summary>The anchor of helpers in views.</summary>
    public interface IOrchardDisplayHelper : IOrchardHelper;
}

namespace Sapling.DisplayManagement
{
    internal sealed class OrchardDisplayHelper(HttpContext httpContext) : OrchardCore.DisplayManagement.Razor.IOrchardDisplayHelper
    {
        public HttpContext HttpContext => httpContext;
    }
}
