using System;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using OrchardCore.ContentManagement;
using YesSql.Indexes;

namespace DevCrm.Accounts.Indexes;

/// <summary>Keeps <see cref="AccountIndex"/>.</summary>
public sealed class AccountIndexProvider : IndexProvider<ContentItem>
{
    internal const int NameLength = 255;

    public override void Describe(DescribeContext<ContentItem> context) =>
        context.For<AccountIndex>()
            .When(item => item.ContentType == AccountsConstants.AccountType && (item.Published || item.Latest))
            .Map(item => item.TryGet<AccountPart>(out var part) ? Map(item, part) : null!);

    private static AccountIndex Map(ContentItem item, AccountPart part) => new()
    {
        ContentItemId = item.ContentItemId,
        NormalizedName = Cut((item.DisplayText ?? "").ToUpperInvariant()),
        Kind = part.Kind.ToString(),
        NormalizedEmail = part.Email is { } email ? EmailAddresses.Normalize(email) : null,
        StripeCustomerId = NullIfEmpty(part.StripeCustomerId),
        PartnerAccountId = NullIfEmpty(part.PartnerAccountId),
        RepresentativeUserId = NullIfEmpty(part.RepresentativeUserId),
        Country = NullIfEmpty(part.Country),
        Published = item.Published,
        Latest = item.Latest,
    };

    private static string Cut(string text) => text[..Math.Min(text.Length, NameLength)];

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
