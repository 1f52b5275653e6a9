using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.ViewModels;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace DevCrm.Licenses.Drivers;

/// <summary>Shows and edits a licence; faults appear at their fields.</summary>
public sealed class LicensePartDisplayDriver : ContentPartDisplayDriver<LicensePart>
{
    private readonly LicenseEditor _editor;
    private readonly PlanChoices _plans;
    private readonly LicenseViews _views;
    private readonly AccountLookup _accounts;

    public LicensePartDisplayDriver(LicenseEditor editor, PlanChoices plans, LicenseViews views, AccountLookup accounts)
    {
        _editor = editor;
        _plans = plans;
        _views = views;
        _accounts = accounts;
    }

    public override IDisplayResult Display(LicensePart part, BuildPartDisplayContext context) =>
        Initialize<LicensePartDisplayViewModel>(GetDisplayShapeType(context), async model =>
            {
                model.License = await _views.OfAsync(part.ContentItem);
                model.AccountName = await _accounts.NameOfAsync(part.AccountId);
            })
            .Location("Detail", "Content:5")
            .Location("DetailAdmin", "Content:5")
            .Location("SummaryAdmin", "Meta:20");

    public override IDisplayResult Edit(LicensePart part, BuildPartEditorContext context) =>
        Initialize<LicensePartEditViewModel>(GetEditorShapeType(context), async model =>
        {
            await _editor.FillAsync(model, part);
            model.IsNew = part.IssuedUtc is null;
            model.EndByPlan = context.IsNew && part.EndUtc is null;
            model.Plans = await _plans.ListAsync();
            model.Partners = await PartnersAsync(part.PartnerAccountId);
            model.Part = part;
            model.Status = part.IssuedUtc is null ? null : (await _views.OfAsync(part.ContentItem)).Status;
        });

    public override async Task<IDisplayResult> UpdateAsync(LicensePart part, UpdatePartEditorContext context)
    {
        var model = new LicensePartEditViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);
        foreach (var (field, message) in await _editor.ReadAsync(model, part, isNew: part.IssuedUtc is null))
        {
            // "Billing.Currency" is the field Currency of the form.
            context.Updater.ModelState.AddModelError(Prefix, field[(field.LastIndexOf('.') + 1)..], message);
        }

        return await EditAsync(part, context);
    }

    /// <summary>The partners, and the chosen one even if it is none any more: saving must not lose it.</summary>
    private async Task<IReadOnlyList<Account>> PartnersAsync(string? chosen)
    {
        var partners = await _accounts.ListPartnersAsync();
        return string.IsNullOrEmpty(chosen) || partners.Any(partner => partner.Id == chosen) || await _accounts.ParseAsync(chosen) is not { } other
            ? partners
            : [.. partners, other];
    }
}
