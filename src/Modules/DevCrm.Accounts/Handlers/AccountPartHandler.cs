using System.ComponentModel.DataAnnotations;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using OrchardCore.ContentManagement.Handlers;

namespace DevCrm.Accounts.Handlers;

/// <summary>Checks an account however it is made.</summary>
public sealed class AccountPartHandler : ContentPartHandler<AccountPart>
{
    private readonly AccountChecks _checks;

    public AccountPartHandler(AccountChecks checks) => _checks = checks;

    public override Task ValidatingAsync(ValidateContentContext context, AccountPart part)
    {
        foreach (var (field, message) in _checks.Check(part))
        {
            context.Fail(new ValidationResult(message, [nameof(AccountPart) + "." + field]));
        }

        return Task.CompletedTask;
    }
}
