using System;
using System.Collections.Generic;

namespace DevCrm.Licenses.Programs;

/// <summary>What a program sends, to whichever route. Only the key is required everywhere.</summary>
internal sealed class ProgramRequest
{
    public string? Key { get; set; }

    /// <summary>A product's code or slug.</summary>
    public string? Product { get; set; }

    public string? Version { get; set; }

    public string? Domain { get; set; }

    public string? Fingerprint { get; set; }

    /// <summary>What people call the machine.</summary>
    public string? Name { get; set; }

    public string? Platform { get; set; }

    public List<string>? Entitlements { get; set; }

    public long? Users { get; set; }

    public string? Nonce { get; set; }

    /// <summary>Whether the answer is to come with a signature over it.</summary>
    public bool Proof { get; set; }

    /// <summary>Checkout: how long the file is to hold.</summary>
    public long? TtlSeconds { get; set; }

    /// <summary>Usage: the readings.</summary>
    public List<ProgramSample>? Samples { get; set; }
}

/// <summary>One reading of a counter.</summary>
internal sealed class ProgramSample
{
    public string? Id { get; set; }

    public string? Counter { get; set; }

    public decimal? Value { get; set; }

    public DateTimeOffset? At { get; set; }
}
