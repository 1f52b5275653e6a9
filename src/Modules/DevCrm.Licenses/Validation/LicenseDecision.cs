using System;
using System.Collections.Generic;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Validation;

/// <summary>Decides the code, in the order of <see cref="ValidationCodes.InOrder"/>. It asks nobody and changes nothing.</summary>
internal static class LicenseDecision
{
    /// <param name="facts">The licence.</param>
    /// <param name="scope">What it is asked about.</param>
    /// <param name="activation">That of the fingerprint, if there is one.</param>
    /// <param name="unitsUsed">This month; only needed where units are limited.</param>
    /// <param name="utcNow">The moment that counts.</param>
    public static Verdict Decide(
        LicenseFacts facts, in ValidationScope scope, ActivationState? activation, decimal unitsUsed, DateTime utcNow)
    {
        var status = facts.StatusAt(utcNow);
        if (!ExpiryRules.Validates(status, facts.Terms.ExpiryStrategy))
        {
            return new Verdict(false, ExpiryRules.Code(status), status);
        }

        var refusal = Scope(facts, scope, status, utcNow)
            ?? Activation(facts, scope, activation, utcNow)
            ?? Quantity(facts, scope, unitsUsed);
        if (refusal is not null)
        {
            return new Verdict(false, refusal, status);
        }

        var code = status == LicenseStatus.Expired ? ValidationCodes.Expired
            : facts.PaymentStatus == PaymentStatus.Overdue ? ValidationCodes.Overdue
            : ValidationCodes.Valid;
        return new Verdict(true, code, status);
    }

    /// <summary>Where a web site is the fingerprint, hosts that never count need no activation.</summary>
    public static bool IsFree(LicenseFacts facts, in ValidationScope scope) =>
        facts.ActivationMode == ActivationMode.PerDomain && scope.Domain is { } domain && Domains.NeverCounts(domain)
        && (scope.Fingerprint is null || scope.Fingerprint == domain);

    private static string? Scope(LicenseFacts facts, in ValidationScope scope, LicenseStatus status, DateTime utcNow)
    {
        if (scope.Product is { } product && facts.Product?.Is(product) != true)
        {
            return ValidationCodes.ProductMismatch;
        }

        if (scope.Domain is { } domain && facts.Websites.Count > 0 && !Domains.NeverCounts(domain) && !Domains.Matches(domain, facts.Websites))
        {
            return ValidationCodes.DomainMismatch;
        }

        if (scope.Version is { } version && !MayUse(facts, version, status, utcNow))
        {
            return ValidationCodes.VersionNotEntitled;
        }

        return Lacks(facts, scope.Entitlements) ? ValidationCodes.EntitlementMissing : null;
    }

    private static string? Activation(LicenseFacts facts, in ValidationScope scope, ActivationState? activation, DateTime utcNow)
    {
        if (IsFree(facts, scope))
        {
            return null;
        }

        if (scope.Fingerprint is null)
        {
            return facts.FingerprintRequired || scope.NeedsFingerprint ? ValidationCodes.FingerprintRequired : null;
        }

        if (scope.IsActivating)
        {
            return null;
        }

        if (activation is null)
        {
            return ValidationCodes.NotActivated;
        }

        if (activation.IsDead(utcNow))
        {
            return ValidationCodes.HeartbeatDead;
        }

        return facts.ActivationLimit is { } limit && activation.Slot > limit ? ValidationCodes.TooManyActivations : null;
    }

    private static string? Quantity(LicenseFacts facts, in ValidationScope scope, decimal unitsUsed)
    {
        if (scope.Users is { } users && facts.UserLimit is { } userLimit && users > userLimit)
        {
            return ValidationCodes.TooManyUsers;
        }

        return facts.UnitsLimit is { } unitsLimit && unitsUsed > unitsLimit ? ValidationCodes.UsageExceeded : null;
    }

    private static bool MayUse(LicenseFacts facts, string version, LicenseStatus status, DateTime utcNow)
    {
        var known = facts.Product?.Find(version) ?? [];
        if (known.Count == 0)
        {
            return MayHave(facts, status, utcNow);
        }

        foreach (var release in known)
        {
            if (MayHave(facts, status, release.ReleasedUtc) && !Lacks(facts, release.RequiredEntitlements))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayHave(LicenseFacts facts, LicenseStatus status, DateTime? releasedUtc) =>
        ExpiryRules.MayDownload(status, facts.Terms.ExpiryStrategy, facts.State.EndUtc, releasedUtc);

    private static bool Lacks(LicenseFacts facts, IReadOnlyList<string>? entitlements)
    {
        for (var i = 0; i < entitlements?.Count; i++)
        {
            if (!facts.Terms.Entitlements.Contains(entitlements[i]))
            {
                return true;
            }
        }

        return false;
    }
}
