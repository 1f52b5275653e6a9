using System.ComponentModel.DataAnnotations;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using DevCrm.Core.Events;
using OrchardCore.ContentManagement.Handlers;

namespace DevCrm.Accounts.Handlers;

/// <summary>Checks an account however it is made, and tells of a new one.</summary>
public sealed class AccountPartHandler : ContentPartHandler<AccountPart>
{
    private readonly AccountChecks _checks;
    private readonly IBusinessEvents _events;

    public AccountPartHandler(AccountChecks checks, IBusinessEvents events)
    {
        _checks = checks;
        _events = events;
    }

    public override Task ValidatingAsync(ValidateContentContext context, AccountPart part)
    {
        foreach (var (field, message) in _checks.Check(part))
        {
            context.Fail(new ValidationResult(message, [nameof(AccountPart) + "." + field]));
        }

        return Task.CompletedTask;
    }

    public override Task CreatedAsync(CreateContentContext context, AccountPart part)
    {
        var id = context.ContentItem.ContentItemId;
        return _events.RaiseAsync(new BusinessEvent(
            BusinessEventTypes.AccountCreated,
            id,
            new JsonObject { ["id"] = id, ["kind"] = part.Kind.ToString(), ["partnerAccountId"] = part.PartnerAccountId },
            OrderKey: id));
    }
}
