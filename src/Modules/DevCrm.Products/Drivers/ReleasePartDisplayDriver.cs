using System;
using System.Threading.Tasks;
using DevCrm.Products.Models;
using DevCrm.Products.Services;
using DevCrm.Products.Validation;
using DevCrm.Products.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace DevCrm.Products.Drivers;

/// <summary>Lists and edits a release. Packages are added by the upload, never by this form.</summary>
public sealed class ReleasePartDisplayDriver : ContentPartDisplayDriver<ReleasePart>
{
    private readonly ReleaseChecks _checks;
    private readonly IProductChoices _choices;

    public ReleasePartDisplayDriver(ReleaseChecks checks, IProductChoices choices)
    {
        _checks = checks;
        _choices = choices;
    }

    public override IDisplayResult Display(ReleasePart part, BuildPartDisplayContext context) =>
        Initialize<ReleaseSummaryViewModel>("ReleasePart_SummaryAdmin", model =>
        {
            model.Part = part;
            model.Status = part.Status(part.ContentItem);
        }).Location("SummaryAdmin", "Meta:20");

    public override IDisplayResult Edit(ReleasePart part, BuildPartEditorContext context) =>
        Initialize<ReleasePartViewModel>(GetEditorShapeType(context), async model =>
        {
            model.ProductId = part.ProductId;
            model.Version = part.Version;
            model.Channel = part.Channel;
            model.Yanked = part.Yanked;
            model.ReleasedUtc = part.ReleasedUtc;
            model.Notes = part.Notes;
            model.RequiredEntitlements = Entitlements.Text(part.RequiredEntitlements);
            model.Packages = part.Packages;
            model.Products = await _choices.ListAsync();
            model.Status = part.Status(part.ContentItem);
            model.ContentItemId = part.ContentItem.ContentItemId;
            model.IsNew = context.IsNew;
        });

    public override async Task<IDisplayResult?> UpdateAsync(ReleasePart part, UpdatePartEditorContext context)
    {
        var model = new ReleasePartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);

        part.ProductId = model.ProductId ?? "";
        part.Version = model.Version?.Trim() ?? "";
        part.Channel = string.IsNullOrWhiteSpace(model.Channel) ? ProductsConstants.DefaultChannel : model.Channel.Trim().ToLowerInvariant();
        part.Yanked = model.Yanked;
        part.ReleasedUtc = model.ReleasedUtc is { } date ? DateTime.SpecifyKind(date, DateTimeKind.Utc) : null;
        part.Notes = model.Notes ?? "";
        part.RequiredEntitlements = Entitlements.Parse(model.RequiredEntitlements);
        part.Packages.RemoveAll(package => model.RemovedPackages.Contains(package.Id));

        foreach (var fault in await _checks.CheckAsync(part))
        {
            context.Updater.ModelState.AddModelError(Prefix, fault.Field, fault.Message);
        }

        return await EditAsync(part, context);
    }
}
