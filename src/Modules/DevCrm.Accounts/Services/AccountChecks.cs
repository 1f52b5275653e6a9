using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using DevCrm.Accounts.Models;
using DevCrm.Core.Money;
using Microsoft.Extensions.Localization;

namespace DevCrm.Accounts.Services;

/// <summary>The rules of an account's and a contact's fields, the same for the editor, imports and recipes.</summary>
public sealed partial class AccountChecks
{
    private const int MaxEntries = 20;
    private const int MaxLength = 255;
    private readonly IStringLocalizer S;

    public AccountChecks(IStringLocalizer<AccountChecks> localizer) => S = localizer;

    public IEnumerable<AccountFault> Check(AccountPart part) =>
        CheckEmails(part.Emails)
            .Concat(CheckPhones(part.Phones))
            .Concat(CheckCodes(part))
            .Concat(CheckLengths(part));

    public IEnumerable<AccountFault> Check(ContactPart part)
    {
        foreach (var fault in CheckEmails(part.Emails).Concat(CheckPhones(part.Phones)))
        {
            yield return fault;
        }

        if (part.Roles.Any(role => role.AccountId.Length == 0))
        {
            yield return new(nameof(part.Roles), S["Every role needs an account."]);
        }

        if (part.Roles.Any(role => role.Role.Length > MaxLength))
        {
            yield return new(nameof(part.Roles), S["A role has at most {0} characters.", MaxLength]);
        }
    }

    private IEnumerable<AccountFault> CheckEmails(List<string> emails)
    {
        if (emails.Count > MaxEntries)
        {
            yield return new(nameof(AccountPart.Emails), S["At most {0} entries.", MaxEntries]);
        }

        foreach (var email in emails.Where(email => !EmailAddresses.TryParse(email, out _)))
        {
            yield return new(nameof(AccountPart.Emails), S["'{0}' is not an email address.", email]);
        }
    }

    private IEnumerable<AccountFault> CheckPhones(List<string> phones)
    {
        if (phones.Count > MaxEntries)
        {
            yield return new(nameof(AccountPart.Phones), S["At most {0} entries.", MaxEntries]);
        }

        foreach (var phone in phones.Where(phone => !Phone().IsMatch(phone)))
        {
            yield return new(nameof(AccountPart.Phones), S["'{0}' is not a phone number such as +41 44 123 45 67.", phone]);
        }
    }

    private IEnumerable<AccountFault> CheckCodes(AccountPart part)
    {
        if (part.Country.Length > 0 && !Countries.TryNormalize(part.Country, out _))
        {
            yield return new(nameof(part.Country), S["'{0}' is not a country code by ISO 3166, such as CH.", part.Country]);
        }

        if (part.Currency.Length > 0 && !Currencies.IsKnown(part.Currency))
        {
            yield return new(nameof(part.Currency), S["'{0}' is not a currency code, such as EUR.", part.Currency]);
        }

        if (part.Language.Length > 0 && !Language().IsMatch(part.Language))
        {
            yield return new(nameof(part.Language), S["'{0}' is not a language, such as en or de-CH.", part.Language]);
        }

        if (part.TimeZone.Length > 0 && !TimeZoneInfo.TryFindSystemTimeZoneById(part.TimeZone, out _))
        {
            yield return new(nameof(part.TimeZone), S["'{0}' is not a time zone, such as Europe/Zurich.", part.TimeZone]);
        }

        if (part.StripeCustomerId is { Length: > 0 } customer && !StripeCustomerId().IsMatch(customer))
        {
            yield return new(nameof(part.StripeCustomerId), S["A Stripe customer id begins with cus_."]);
        }
    }

    private IEnumerable<AccountFault> CheckLengths(AccountPart part)
    {
        if (part.TaxId.Length > 50)
        {
            yield return new(nameof(part.TaxId), S["At most {0} characters.", 50]);
        }

        var address = part.Address;
        if (new[] { address.Line1, address.Line2, address.PostalCode, address.City, address.Region }.Any(line => line.Length > MaxLength))
        {
            yield return new(nameof(part.Address), S["A line of the address has at most {0} characters.", MaxLength]);
        }

        if (part.Tags.Count > 50 || part.Tags.Any(tag => tag.Length > 50))
        {
            yield return new(nameof(part.Tags), S["At most 50 tags of at most 50 characters."]);
        }
    }

    [GeneratedRegex(@"\A\+?[0-9 ()./-]{3,40}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    [GeneratedRegex(@"\A[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Language();

    [GeneratedRegex(@"\Acus_[A-Za-z0-9_]{1,250}\z", RegexOptions.CultureInvariant)]
    private static partial Regex StripeCustomerId();
}
