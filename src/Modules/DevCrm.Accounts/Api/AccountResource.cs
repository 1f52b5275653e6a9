using System.Threading;
using System.Threading.Tasks;
using DevCrm.Accounts.Indexes;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using DevCrm.Api.Lists;
using DevCrm.Api.Resources;
using DevCrm.Core.Money;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace DevCrm.Accounts.Api;

/// <summary>Accounts at /api/v1/accounts.</summary>
internal sealed class AccountResource : ContentResource<AccountPart, AccountModel, AccountIndex>
{
    private static readonly ListShape<AccountIndex> _list = new ListShape<AccountIndex>(row => row.ContentItemId, row => row.Published)
        .Choice<AccountKind>("kind", row => row.Kind, "What the account is to us")
        .Prefix("name", row => row.NormalizedName, "How the name begins, in capitals or not", text => text.ToUpperInvariant())
        .Equal("email", row => row.NormalizedEmail, "The first email address", EmailAddresses.Normalize)
        .Equal("country", row => row.Country, "ISO 3166-1 alpha-2", text => text.ToUpperInvariant())
        .Equal("partner", row => row.PartnerAccountId, "The id of the partner's account")
        .Equal("representative", row => row.RepresentativeUserId, "The id of the user who looks after it")
        .Equal("stripeCustomer", row => row.StripeCustomerId, "The id Stripe has for it")
        .Sort("name", row => row.NormalizedName)
        .Sort("country", row => row.Country);

    private readonly IAccounts _accounts;

    public AccountResource(ContentServices services, IAccounts accounts)
        : base(services) => _accounts = accounts;

    protected override string ContentType => AccountsConstants.AccountType;

    protected override ListShape<AccountIndex> List => _list;

    protected override ValueTask<AccountModel> ReadAsync(ContentItem item, AccountPart part, CancellationToken cancellationToken) => ValueTask.FromResult(new AccountModel
    {
        Id = item.ContentItemId,
        Name = item.DisplayText ?? "",
        Kind = part.Kind,
        IsPerson = part.IsPerson,
        Emails = [.. part.Emails],
        Phones = [.. part.Phones],
        Address = new AddressModel
        {
            Line1 = part.Address.Line1,
            Line2 = part.Address.Line2,
            PostalCode = part.Address.PostalCode,
            City = part.Address.City,
            Region = part.Address.Region,
        },
        Country = part.Country,
        TaxId = part.TaxId,
        Currency = part.Currency,
        Language = part.Language,
        TimeZone = part.TimeZone,
        PartnerAccountId = part.PartnerAccountId,
        RepresentativeUserId = part.RepresentativeUserId,
        StripeCustomerId = part.StripeCustomerId,
        Tags = [.. part.Tags],
        CreatedAt = item.CreatedUtc,
        UpdatedAt = item.ModifiedUtc,
    });

    protected override async ValueTask WriteAsync(AccountModel model, ContentItem item, AccountPart part, CancellationToken cancellationToken)
    {
        if (model.PartnerAccountId is { } partner && partner != part.PartnerAccountId && await _accounts.GetAsync(partner, cancellationToken) is null)
        {
            throw Fault("partnerAccountId", $"There is no account '{partner}'.");
        }

        var name = model.Name.Trim();
        item.DisplayText = name;
        item.Alter<TitlePart>(title => title.Title = name);
        part.Kind = model.Kind;
        part.IsPerson = model.IsPerson;
        part.Emails = [.. model.Emails];
        part.Phones = [.. model.Phones];
        part.Address = new PostalAddress
        {
            Line1 = model.Address.Line1,
            Line2 = model.Address.Line2,
            PostalCode = model.Address.PostalCode,
            City = model.Address.City,
            Region = model.Address.Region,
        };
        part.Country = Countries.TryNormalize(model.Country, out var country) ? country : model.Country;
        part.TaxId = model.TaxId;
        part.Currency = Currencies.TryNormalize(model.Currency, out var currency) ? currency : model.Currency;
        part.Language = model.Language;
        part.TimeZone = model.TimeZone;
        part.PartnerAccountId = model.PartnerAccountId;
        part.RepresentativeUserId = model.RepresentativeUserId;
        part.StripeCustomerId = model.StripeCustomerId;
        part.Tags = [.. model.Tags];
    }
}
