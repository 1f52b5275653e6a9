using System;

namespace DevCrm.Core.SignIns;

/// <summary>Which attempts to show; what is absent does not matter.</summary>
/// <param name="User">The name as it was typed, the account's name, or the user's id.</param>
/// <param name="Address">The client's.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="FromUtc">The first moment.</param>
/// <param name="ToUtc">The first moment that is too late.</param>
public sealed record SignInFilter(string? User, string? Address, SignInOutcome? Outcome, DateTime? FromUtc, DateTime? ToUtc);
