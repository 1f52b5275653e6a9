using DevCrm.Accounts.Models;

namespace DevCrm.Accounts.Services;

/// <summary>What is known of an account when it is made; staff complete it later.</summary>
public sealed record NewAccount(string Name)
{
    public AccountKind Kind { get; init; }

    public bool IsPerson { get; init; }

    public string? Email { get; init; }

    public string? Country { get; init; }

    public string? Currency { get; init; }

    public string? Language { get; init; }

    public string? StripeCustomerId { get; init; }

    public string? PartnerAccountId { get; init; }

    public string? RepresentativeUserId { get; init; }
}
