using System;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Services;
using OrchardCore.ContentManagement;

namespace DevCrm.Licenses.Services;

/// <summary>A published licence with the terms that hold for it and its status at the time it was read.</summary>
public sealed record License(
    ContentItem Item,
    LicensePart Part,
    LicenseTerms Terms,
    LicenseStatus Status,
    CatalogProduct? Product,
    CatalogPlan? Plan)
{
    public string Id => Item.ContentItemId;

    public string Name => Item.DisplayText ?? "";

    public string Number => Part.LicenseNumber;

    public string AccountId => Part.AccountId;

    public DateTime? EndUtc => Part.EndUtc;
}
