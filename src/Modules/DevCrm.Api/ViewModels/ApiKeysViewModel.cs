using System;
using System.Collections.Generic;
using DevCrm.Api.Keys;

namespace DevCrm.Api.ViewModels;

/// <summary>The list of keys.</summary>
public class ApiKeysViewModel
{
    public IReadOnlyList<ApiKey> Keys { get; set; } = [];

    public DateTime UtcNow { get; set; }
}
