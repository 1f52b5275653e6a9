using System;
using System.Collections.Generic;
using DevCrm.Core.ViewModels;

namespace DevCrm.Licenses.Attempts;

/// <summary>The log of attempts with its filter.</summary>
public class AttemptsViewModel
{
    /// <summary>A licence's number or content item id.</summary>
    public string? License { get; set; }

    public string? Code { get; set; }

    public string? Address { get; set; }

    /// <summary>Two letters.</summary>
    public string? Country { get; set; }

    /// <summary>Days in UTC, the last one included.</summary>
    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    public IReadOnlyList<Attempt> Attempts { get; set; } = [];

    /// <summary>Numbers by content item id.</summary>
    public IReadOnlyDictionary<string, string> Numbers { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public PageLinks Links { get; set; } = new();
}
