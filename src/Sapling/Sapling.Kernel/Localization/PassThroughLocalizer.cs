using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Sapling.Localization;

/// <summary>Gives each text back as it is; the place where translations will be looked up.</summary>
public sealed class PassThroughLocalizer : IStringLocalizer
{
    public static PassThroughLocalizer Instance { get; } = new();

    public LocalizedString this[string name] => new(name, name, resourceNotFound: false);

    public LocalizedString this[string name, params object[] arguments]
        => new(name, string.Format(CultureInfo.CurrentCulture, name, arguments), resourceNotFound: false);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];
}

/// <summary>Gives every type the same localizer.</summary>
public sealed class PassThroughLocalizerFactory : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => PassThroughLocalizer.Instance;

    public IStringLocalizer Create(string baseName, string location) => PassThroughLocalizer.Instance;
}
