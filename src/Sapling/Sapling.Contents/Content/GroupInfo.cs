using Microsoft.Extensions.Localization;

namespace OrchardCore.ContentManagement;

/// <summary>A named group of editors or displays of an item.</summary>
public class GroupInfo(LocalizedString name)
{
    public string Id { get; set; } = name.Name;

    public LocalizedString Name { get; set; } = name;

    public string? Position { get; set; }
}
