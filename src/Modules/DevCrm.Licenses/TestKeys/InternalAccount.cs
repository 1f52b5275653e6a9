using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Indexes;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using DevCrm.Licenses.Services;
using Microsoft.Extensions.Localization;
using YesSql;

namespace DevCrm.Licenses.TestKeys;

/// <summary>The account of our own licences: the first internal one, made when there is none.</summary>
internal sealed class InternalAccount
{
    private const string EffectKey = "account:internal";

    private readonly ISession _session;
    private readonly IAccounts _accounts;
    private readonly LicenseEffects _effects;
    private readonly IStringLocalizer S;

    public InternalAccount(ISession session, IAccounts accounts, LicenseEffects effects, IStringLocalizer<InternalAccount> localizer)
    {
        _session = session;
        _accounts = accounts;
        _effects = effects;
        S = localizer;
    }

    public async Task<Account> GetAsync(CancellationToken cancellationToken)
    {
        var kind = nameof(AccountKind.Internal);
        var rows = await _session.QueryIndex<AccountIndex>(row => row.Kind == kind && row.Published)
            .OrderBy(row => row.NormalizedName)
            .Take(1)
            .ListAsync(cancellationToken);
        if (rows.FirstOrDefault() is { } row && await _accounts.GetAsync(row.ContentItemId, cancellationToken) is { } account)
        {
            return account;
        }

        var made = await _accounts.CreateAsync(new NewAccount(S["Internal"]) { Kind = AccountKind.Internal }, cancellationToken);

        // Two at the same time would make two accounts; this lets one of them commit. After that one was removed there is no second race.
        if (await _effects.FindAsync(EffectKey, cancellationToken) is null)
        {
            await _effects.AddAsync(EffectKey, made.Id, cancellationToken);
        }

        return made;
    }
}
