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

/// <summary>Lists and edits a plan.</summary>
public sealed class PlanPartDisplayDriver : ContentPartDisplayDriver<PlanPart>
{
    private readonly PlanChecks _checks;
    private readonly IProductChoices _choices;
    private readonly PlanEditor _editor;

    public PlanPartDisplayDriver(PlanChecks checks, IProductChoices choices, PlanEditor editor)
    {
        _checks = checks;
        _choices = choices;
        _editor = editor;
    }

    public override IDisplayResult Display(PlanPart part, BuildPartDisplayContext context) =>
        Initialize<PlanSummaryViewModel>("PlanPart_SummaryAdmin", async model =>
        {
            model.Part = part;
            model.Product = await _choices.NameAsync(part.ProductId) ?? "";
        }).Location("SummaryAdmin", "Meta:20");

    public override IDisplayResult Edit(PlanPart part, BuildPartEditorContext context) =>
        Initialize<PlanPartViewModel>(GetEditorShapeType(context), async model =>
        {
            _editor.Fill(model, part);
            model.Products = await _choices.ListAsync();
        });

    public override async Task<IDisplayResult?> UpdateAsync(PlanPart part, UpdatePartEditorContext context)
    {
        var model = new PlanPartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);

        foreach (var fault in _editor.Apply(model, part))
        {
            context.Updater.ModelState.AddModelError(Prefix, fault.Field, fault.Message);
        }

        foreach (var fault in await _checks.CheckAsync(part))
        {
            context.Updater.ModelState.AddModelError(Prefix, fault.Field, fault.Message);
        }

        return await EditAsync(part, context);
    }
}
