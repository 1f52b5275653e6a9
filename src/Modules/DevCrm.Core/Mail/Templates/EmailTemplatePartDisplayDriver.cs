using System.Threading.Tasks;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.ContentManagement.Display.Models;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Mvc.ModelBinding;

namespace DevCrm.Core.Mail.Templates;

/// <summary>Edits a template; faults appear at their fields.</summary>
public sealed class EmailTemplatePartDisplayDriver : ContentPartDisplayDriver<EmailTemplatePart>
{
    private readonly EmailTemplateChecks _checks;

    public EmailTemplatePartDisplayDriver(EmailTemplateChecks checks) => _checks = checks;

    public override IDisplayResult Edit(EmailTemplatePart part, BuildPartEditorContext context) =>
        Initialize<EmailTemplatePartViewModel>(GetEditorShapeType(context), model =>
        {
            model.Event = part.Event;
            model.Language = part.Language;
            model.Subject = part.Subject;
            model.Body = part.Body;
        });

    public override async Task<IDisplayResult?> UpdateAsync(EmailTemplatePart part, UpdatePartEditorContext context)
    {
        var model = new EmailTemplatePartViewModel();
        await context.Updater.TryUpdateModelAsync(model, Prefix);

        part.Event = model.Event?.Trim() ?? "";
        part.Language = model.Language?.Trim() ?? "";
        part.Subject = model.Subject?.Trim() ?? "";
        part.Body = model.Body ?? "";

        foreach (var (field, message) in _checks.Check(part))
        {
            context.Updater.ModelState.AddModelError(Prefix, field, message);
        }

        return await EditAsync(part, context);
    }
}
