using System.ComponentModel.DataAnnotations;
using System.Threading.Tasks;
using OrchardCore.ContentManagement.Handlers;

namespace DevCrm.Core.Mail.Templates;

/// <summary>Checks a template however it is made, and names it after its event and language.</summary>
public sealed class EmailTemplatePartHandler : ContentPartHandler<EmailTemplatePart>
{
    private readonly EmailTemplateChecks _checks;

    public EmailTemplatePartHandler(EmailTemplateChecks checks) => _checks = checks;

    public override Task ValidatingAsync(ValidateContentContext context, EmailTemplatePart part)
    {
        foreach (var (field, message) in _checks.Check(part))
        {
            context.Fail(new ValidationResult(message, [nameof(EmailTemplatePart) + "." + field]));
        }

        return Task.CompletedTask;
    }

    public override Task CreatingAsync(CreateContentContext context, EmailTemplatePart part) => NameAsync(part);

    public override Task UpdatingAsync(UpdateContentContext context, EmailTemplatePart part) => NameAsync(part);

    public override Task PublishingAsync(PublishContentContext context, EmailTemplatePart part) => NameAsync(part);

    private static Task NameAsync(EmailTemplatePart part)
    {
        part.ContentItem.DisplayText = $"{part.Event} ({part.Language})";
        return Task.CompletedTask;
    }
}
