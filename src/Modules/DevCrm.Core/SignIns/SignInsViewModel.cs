using System;
using System.Collections.Generic;
using DevCrm.Core.ViewModels;

namespace DevCrm.Core.SignIns;

/// <summary>The log of sign-ins with its filter.</summary>
public class SignInsViewModel
{
    /// <summary>The name as it was typed, the account's name, or the user's id.</summary>
    public string? User { get; set; }

    public string? Address { get; set; }

    public SignInOutcome? Outcome { get; set; }

    /// <summary>Days in UTC, the last one included.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public IReadOnlyList<SignInRecord> Records { get; set; } = [];

    public PageLinks Links { get; set; } = new();
}
