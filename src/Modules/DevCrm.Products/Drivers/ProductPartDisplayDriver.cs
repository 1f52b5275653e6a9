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

/// <summary>Lists and edits a product.</summary>
public sealed class ProductPartDisplayDriver : ContentPartDisplayDriver<ProductPart>
{
    private readonly ProductChecks _checks;
    private readonly IProductChoices _choices;

    public ProductPartDisplayDriver(ProductChecks checks, IProductChoices choices)
    {
        _checks = checks;
        _choices = choices;
    }

    public override IDisplayResult Display(ProductPart part, BuildPartDisplayContext context) =>
        Initialize<ProductSummaryViewModel>("ProductPart_SummaryAdmin", model => model.Part = part)
            .Location("SummaryAdmin", "Meta:20");

    public override IDisplayResult Edit(ProductPart part, BuildPartEditorContext context) =>
        Initialize<ProductPartViewModel>(GetEditorShapeType(context), async model =>
        {
            model.Code = part.Code;
            model.Slug = part.Slug;
            model.Summary = part.Summary;
            model.Description = part.Description;
            model.Visibility = part.Visibility;
            model.AccountId = part.AccountId;
            model.Accounts = await _choices.ListAccountsAsync(part.AccountId);
        });

    public override async Task<IDisplayResult?> UpdateAsync(ProductPart part, UpdatePartEditorContext context)
    {
        var model = new ProductPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);

        part.Code = model.Code?.Trim().ToUpperInvariant() ?? "";
        part.Slug = model.Slug?.Trim().ToLowerInvariant() ?? "";
        part.Summary = model.Summary?.Trim() ?? "";
        part.Description = model.Description ?? "";
        part.Visibility = model.Visibility;
        part.AccountId = model.Visibility == ProductVisibility.Private && !string.IsNullOrEmpty(model.AccountId) ? model.AccountId : null;

        foreach (var fault in await _checks.CheckAsync(part))
        {
            context.Updater.ModelState.AddModelError(Prefix, fault.Field, fault.Message);
        }

        return await EditAsync(part, context);
    }
}
