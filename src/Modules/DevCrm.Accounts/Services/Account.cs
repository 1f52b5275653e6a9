using DevCrm.Accounts.Models;
using OrchardCore.ContentManagement;

namespace DevCrm.Accounts.Services;

/// <summary>A published account.</summary>
public sealed record Account(ContentItem Item, AccountPart Part)
{
    public string Id => Item.ContentItemId;

    public string Name => Item.DisplayText ?? "";
}
