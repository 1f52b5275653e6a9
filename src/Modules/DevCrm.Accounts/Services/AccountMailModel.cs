using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Mail;

namespace DevCrm.Accounts.Services;

/// <summary>Gives mails that name an AccountId what templates say of the account, as Model.Account.</summary>
public sealed class AccountMailModel : IMailModelContributor
{
    private readonly IAccounts _accounts;

    public AccountMailModel(IAccounts accounts) => _accounts = accounts;

    public async ValueTask ContributeAsync(string eventName, JsonObject model, CancellationToken cancellationToken = default)
    {
        if (model["Account"] is not null
            || (string?)model["AccountId"] is not { Length: > 0 } accountId
            || await _accounts.GetAsync(accountId, cancellationToken) is not { } account)
        {
            return;
        }

        model["Account"] = new JsonObject
        {
            ["Id"] = account.Id,
            ["Name"] = account.Name,
            ["Email"] = account.Part.Email,
            ["Language"] = account.Part.Language,
            ["Country"] = account.Part.Country,
            ["IsPerson"] = account.Part.IsPerson,
        };
    }
}
