using System.ComponentModel.DataAnnotations;
using System.Threading.Tasks;
using OrchardCore.ContentManagement.Handlers;

namespace DevCrm.Core.Mail.Templates;

/// <summary>Checks a template however it is made.</summary>
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
}
