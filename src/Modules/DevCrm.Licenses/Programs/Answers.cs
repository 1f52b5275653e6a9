using System;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Validation;

namespace DevCrm.Licenses.Programs;

/// <summary>Puts answers into words.</summary>
internal static class Answers
{
    public static void Fill(
        ProgramAnswer answer, ProgramRequest request, LicenseFacts? facts, in Verdict verdict, ActivationState? activation, DateTime utcNow)
    {
        answer.Valid = verdict.Valid;
        answer.Code = verdict.Code;
        answer.CheckedAt = utcNow;
        answer.Nonce = request.Nonce;
        answer.License = facts is null ? null : License(facts, verdict.Status);
        answer.Activation = activation is null ? null : Activation(activation, utcNow);
    }

    /// <summary>Made once for each status a licence has while its facts are in memory.</summary>
    public static LicenseView License(LicenseFacts facts, LicenseStatus status) => facts.Views[(int)status] ??= new LicenseView
    {
        Id = facts.Number,
        Status = Word(status),
        Type = Word(facts.Type),
        Product = facts.Product?.Code ?? "",
        Plan = facts.PlanName,
        StartsAt = Utc(facts.State.StartUtc),
        EndsAt = Utc(facts.State.EndUtc),
        GraceEndsAt = facts.Terms.GraceDays > 0 ? Utc(facts.AccessEndsUtc) : null,
        ExpiryStrategy = Word(facts.Terms.ExpiryStrategy),
        Limits = new LimitsView(
            facts.Terms.Limits.Activations, facts.Terms.Limits.Users, facts.Terms.Limits.Domains, facts.Terms.Limits.UnitsPerMonth),
        Entitlements = facts.Entitlements,
        Metadata = facts.Metadata,
    };

    // The program that asks is seen by asking.
    private static ActivationView Activation(ActivationState activation, DateTime utcNow) => new(
        activation.Id,
        activation.Fingerprint,
        activation.Name,
        activation.Platform,
        Utc(activation.ActivatedUtc),
        utcNow,
        Utc(activation.LeaseEndsUtc));

    private static string Word(Enum value) => value.ToString().ToLowerInvariant();

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private static DateTime? Utc(DateTime? time) => time is { } moment ? Utc(moment) : null;
}
