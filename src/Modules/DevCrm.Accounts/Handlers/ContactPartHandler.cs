using System.ComponentModel.DataAnnotations;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using OrchardCore.ContentManagement.Handlers;

namespace DevCrm.Accounts.Handlers;

/// <summary>Checks a contact however it is made.</summary>
public sealed class ContactPartHandler : ContentPartHandler<ContactPart>
{
    private readonly AccountChecks _checks;

    public ContactPartHandler(AccountChecks checks) => _checks = checks;

    public override Task ValidatingAsync(ValidateContentContext context, ContactPart part)
    {
        foreach (var (field, message) in _checks.Check(part))
        {
            context.Fail(new ValidationResult(message, [nameof(ContactPart) + "." + field]));
        }

        return Task.CompletedTask;
    }
}
