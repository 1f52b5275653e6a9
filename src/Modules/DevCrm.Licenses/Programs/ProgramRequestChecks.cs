using System;
using System.Collections.Generic;
using System.Linq;
using DevCrm.Licenses.Validation;

namespace DevCrm.Licenses.Programs;

/// <summary>The rules of a request's fields. Texts are trimmed, a domain is brought into its normal spelling.</summary>
internal static class ProgramRequestChecks
{
    /// <summary>What is wrong by field, or null.</summary>
    public static SortedDictionary<string, string[]>? Check(ProgramRequest request, ProgramRoute route)
    {
        SortedDictionary<string, string[]>? errors = null;

        if (string.IsNullOrWhiteSpace(request.Key))
        {
            Add("key", "A key is required.");
        }
        else if (request.Key.Length > ProgramLimits.MaxKeyLength)
        {
            Add("key", $"A key has at most {ProgramLimits.MaxKeyLength} characters.");
        }

        request.Product = Text("product", request.Product, ProgramLimits.MaxProductLength);
        request.Version = Text("version", request.Version, ProgramLimits.MaxVersionLength);
        request.Name = Text("name", request.Name, ProgramLimits.MaxNameLength);
        request.Platform = Text("platform", request.Platform, ProgramLimits.MaxPlatformLength);
        if (request.Nonce is { Length: > ProgramLimits.MaxNonceLength })
        {
            Add("nonce", $"A nonce has at most {ProgramLimits.MaxNonceLength} characters.");
        }

        CheckFingerprint();
        CheckDomain();
        CheckEntitlements();
        CheckNumbers();
        return errors;

        void Add(string field, string rule) => (errors ??= new(StringComparer.Ordinal))[field] = [rule];

        string? Text(string field, string? value, int most)
        {
            if (value is null)
            {
                return null;
            }

            var text = value.AsSpan().Trim().Length == value.Length ? value : value.Trim();
            if (text.Length > most || HasControl(text))
            {
                Add(field, $"At most {most} characters, and no control characters.");
            }

            return text.Length == 0 ? null : text;
        }

        void CheckFingerprint()
        {
            if (request.Fingerprint is { } fingerprint
                && (fingerprint.Length is 0 or > ProgramLimits.MaxFingerprintLength || fingerprint.AsSpan().IndexOfAnyExceptInRange(' ', '~') >= 0))
            {
                Add("fingerprint", $"A fingerprint has 1 to {ProgramLimits.MaxFingerprintLength} printable ASCII characters.");
            }
        }

        void CheckDomain()
        {
            if (request.Domain is not { } domain)
            {
                return;
            }

            request.Domain = domain.Length <= ProgramLimits.MaxVersionLength + 10 ? Domains.Normalize(domain) : null;
            if (request.Domain is null)
            {
                Add("domain", "A domain is a host name such as www.example.com, without scheme and path.");
            }
        }

        void CheckEntitlements()
        {
            if (request.Entitlements is { } names
                && (names.Count > ProgramLimits.MaxEntitlements
                    || names.Any(name => string.IsNullOrWhiteSpace(name) || name.Length > ProgramLimits.MaxEntitlementLength)))
            {
                Add("entitlements", $"At most {ProgramLimits.MaxEntitlements} names of 1 to {ProgramLimits.MaxEntitlementLength} characters.");
            }
        }

        void CheckNumbers()
        {
            if (request.Users < 0)
            {
                Add("users", "The number of users is 0 or more.");
            }

            if (request.TtlSeconds is < ProgramLimits.MinTtlSeconds or > ProgramLimits.MaxTtlSeconds)
            {
                Add("ttlSeconds", $"A file holds {ProgramLimits.MinTtlSeconds} to {ProgramLimits.MaxTtlSeconds} seconds.");
            }

            if (route == ProgramRoute.Usage)
            {
                CheckSamples();
            }
        }

        void CheckSamples()
        {
            if (request.Samples is not { Count: > 0 } samples)
            {
                Add("samples", "At least one sample is required.");
                return;
            }

            for (var i = 0; i < samples.Count && errors is not { Count: > 20 }; i++)
            {
                if (samples[i] is null)
                {
                    Add($"samples[{i}]", "A sample is an object.");
                }
                else if (samples[i].Value is null)
                {
                    Add($"samples[{i}].value", "A value is required.");
                }
            }
        }
    }

    private static bool HasControl(string text)
    {
        foreach (var character in text)
        {
            if (char.IsControl(character))
            {
                return true;
            }
        }

        return false;
    }
}
