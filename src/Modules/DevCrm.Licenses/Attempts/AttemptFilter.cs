using System;

namespace DevCrm.Licenses.Attempts;

/// <summary>Which attempts to show; what is absent does not matter.</summary>
/// <param name="LicenseId">The content item id.</param>
/// <param name="Code">The code that was answered.</param>
/// <param name="Address">The client's.</param>
/// <param name="Country">The country it came from, two capital letters.</param>
/// <param name="FromUtc">The first moment.</param>
/// <param name="ToUtc">The first moment that is too late.</param>
internal sealed record AttemptFilter(string? LicenseId, string? Code, string? Address, string? Country, DateTime? FromUtc, DateTime? ToUtc);
