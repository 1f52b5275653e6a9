using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Validation;
using DevCrm.Products.Models;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Programs;

/// <summary>Does what a program asks for, and says what became of it. One for all requests: it keeps nothing of them.</summary>
internal sealed class ProgramCalls
{
    private readonly LicenseFactsSource _licenses;
    private readonly ActivationStateSource _activations;
    private readonly UnitsSource _units;
    private readonly ActivationActs _acts;
    private readonly IClock _clock;

    public ProgramCalls(LicenseFactsSource licenses, ActivationStateSource activations, UnitsSource units, ActivationActs acts, IClock clock)
    {
        _licenses = licenses;
        _activations = activations;
        _units = units;
        _acts = acts;
        _clock = clock;
    }

    public async ValueTask<ProgramOutcome> RunAsync(
        ProgramRoute route, ProgramRequest request, TypedKey key, string? address, IServiceProvider services, CancellationToken cancellationToken)
    {
        var license = await _licenses.FindAsync(key, services, cancellationToken);
        var now = Now();
        if (license is null)
        {
            return new ProgramOutcome(null, new Verdict(false, ValidationCodes.NotFound, default), null, now);
        }

        var scope = Scope(license, request, route);
        return route switch
        {
            ProgramRoute.Activate => await ActivateAsync(license, scope, request, address, services, cancellationToken),
            ProgramRoute.Heartbeat => await HeartbeatAsync(license, scope, request, address, services, cancellationToken),
            ProgramRoute.Deactivate => await DeactivateAsync(license, scope, services, cancellationToken),
            _ => await ValidateAsync(license, scope, services, cancellationToken),
        };
    }

    /// <summary>Extends the lease of a floating activation to the end of a file; the outcome tells when it is gone.</summary>
    public async Task<ProgramOutcome> ExtendAsync(
        ProgramOutcome outcome, ProgramRequest request, string? address, DateTime untilUtc, CancellationToken cancellationToken) =>
        outcome is { License: { ActivationMode: ActivationMode.Floating } license, Activation: { } activation }
            ? await RenewAsync(
                outcome, license, new ActivationRequest(activation.Fingerprint, request.Name, request.Platform, address) { AtLeastUntilUtc = untilUtc }, cancellationToken)
            : outcome;

    /// <summary>Where licences are counted by website, the domain is the fingerprint unless one is sent.</summary>
    public static string? FingerprintOf(LicenseFacts license, ProgramRequest request) =>
        request.Fingerprint ?? (license.ActivationMode == ActivationMode.PerDomain ? request.Domain : null);

    private async ValueTask<ProgramOutcome> ValidateAsync(
        LicenseFacts license, ValidationScope scope, IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = Now();
        var activation = scope.Fingerprint is { } fingerprint && !LicenseDecision.IsFree(license, scope)
            ? await _activations.FindAsync(license, fingerprint, now, services, cancellationToken)
            : null;
        var units = await _units.ThisMonthAsync(license, now, cancellationToken);
        return new ProgramOutcome(license, LicenseDecision.Decide(license, scope, activation, units, now), activation, now);
    }

    private async ValueTask<ProgramOutcome> ActivateAsync(
        LicenseFacts license, ValidationScope scope, ProgramRequest request, string? address, IServiceProvider services, CancellationToken cancellationToken)
    {
        // Whether the fingerprint has a unit does not matter to the verdict, and is looked up where a unit is taken.
        var now = Now();
        var verdict = LicenseDecision.Decide(license, scope, activation: null, await _units.ThisMonthAsync(license, now, cancellationToken), now);
        if (!verdict.Valid || scope.Fingerprint is not { } fingerprint || LicenseDecision.IsFree(license, scope))
        {
            return await ValidateAsync(license, scope, services, cancellationToken);
        }

        var asked = new ProgramOutcome(license, verdict, null, now);
        if (_activations.Recall(license, FingerprintKey.Of(license.Id, fingerprint), now) is { } known && IsGood(license, known, request, now))
        {
            return asked with { Activation = known };
        }

        var activation = await _acts.ActivateAsync(license, new ActivationRequest(fingerprint, request.Name, request.Platform, address), cancellationToken);
        return activation is null
            ? asked with { Verdict = verdict with { Valid = false, Code = ValidationCodes.TooManyActivations } }
            : asked with { Activation = activation };
    }

    private async ValueTask<ProgramOutcome> HeartbeatAsync(
        LicenseFacts license, ValidationScope scope, ProgramRequest request, string? address, IServiceProvider services, CancellationToken cancellationToken)
    {
        var outcome = await ValidateAsync(license, scope, services, cancellationToken);
        return outcome is { Verdict.Valid: true, Activation: { } activation } && license.ActivationMode == ActivationMode.Floating
            ? await RenewAsync(outcome, license, new ActivationRequest(activation.Fingerprint, request.Name, request.Platform, address), cancellationToken)
            : outcome;
    }

    private async ValueTask<ProgramOutcome> DeactivateAsync(
        LicenseFacts license, ValidationScope scope, IServiceProvider services, CancellationToken cancellationToken)
    {
        var now = Now();
        var verdict = LicenseDecision.Decide(license, scope, activation: null, unitsUsed: 0, now);
        if (scope.Fingerprint is not { } fingerprint)
        {
            return new ProgramOutcome(license, verdict with { Valid = false, Code = ValidationCodes.FingerprintRequired }, null, now);
        }

        var removed = await _acts.DeactivateAsync(license, fingerprint, cancellationToken);
        return new ProgramOutcome(
            license, removed is null ? verdict with { Valid = false, Code = ValidationCodes.NotActivated } : verdict, removed, now);
    }

    private async Task<ProgramOutcome> RenewAsync(
        ProgramOutcome outcome, LicenseFacts license, ActivationRequest request, CancellationToken cancellationToken)
    {
        var renewed = await _acts.RenewAsync(license, request, cancellationToken);
        return renewed is null ? Refused(ValidationCodes.NotActivated)
            : renewed.IsDead(Now()) ? Refused(ValidationCodes.HeartbeatDead)
            : outcome with { Activation = renewed };

        ProgramOutcome Refused(string code) => outcome with { Verdict = outcome.Verdict with { Valid = false, Code = code }, Activation = renewed };
    }

    private static bool IsGood(LicenseFacts license, ActivationState activation, ProgramRequest request, DateTime utcNow) =>
        license.ActivationMode != ActivationMode.Floating
        && !activation.IsDead(utcNow)
        && !(activation.Slot > license.ActivationLimit)
        && (request.Name is null || request.Name == activation.Name)
        && (request.Platform is null || request.Platform == activation.Platform);

    private static ValidationScope Scope(LicenseFacts license, ProgramRequest request, ProgramRoute route) => new()
    {
        Product = request.Product,
        Version = request.Version,
        Domain = request.Domain,
        Fingerprint = FingerprintOf(license, request),
        Entitlements = request.Entitlements,
        Users = request.Users,
        NeedsFingerprint = route is ProgramRoute.Activate or ProgramRoute.Heartbeat or ProgramRoute.Deactivate
            || (route == ProgramRoute.Checkout && license.ActivationMode == ActivationMode.Floating),
        IsActivating = route is ProgramRoute.Activate or ProgramRoute.Deactivate or ProgramRoute.Usage,
    };

    // Milliseconds are enough, and the same in the answer, its proof and the log.
    private DateTime Now()
    {
        var now = _clock.UtcNow;
        return new DateTime(now.Ticks - (now.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc);
    }
}
