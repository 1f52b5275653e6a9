using System;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Files;
using DevCrm.Licenses.Programs;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Validation;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Operations;

/// <summary>Goes the way a program goes: activates where there is a fingerprint, and checks out what that came to.</summary>
internal sealed class LicenseFiles : ILicenseFiles
{
    private readonly ILicenses _licenses;
    private readonly LicenseFactsSource _facts;
    private readonly ProgramCalls _calls;
    private readonly LicenseFileMaker _maker;
    private readonly IServiceProvider _services;
    private readonly IHttpContextAccessor _httpContext;
    private readonly IStringLocalizer S;

    public LicenseFiles(
        ILicenses licenses,
        LicenseFactsSource facts,
        ProgramCalls calls,
        LicenseFileMaker maker,
        IServiceProvider services,
        IHttpContextAccessor httpContext,
        IStringLocalizer<LicenseFiles> localizer)
    {
        _licenses = licenses;
        _facts = facts;
        _calls = calls;
        _maker = maker;
        _services = services;
        _httpContext = httpContext;
        S = localizer;
    }

    public async Task<LicenseFile> MakeAsync(string licenseId, string? fingerprint, CancellationToken cancellationToken = default)
    {
        if (await _licenses.RevealKeyAsync(licenseId, cancellationToken) is not { } text)
        {
            return new LicenseFile(null, S["There is no such licence."]);
        }

        var key = await _facts.ReadAsync(text, _services, cancellationToken);
        var request = new ProgramRequest { Key = text, Fingerprint = fingerprint };
        if (ProgramRequestChecks.Check(request, ProgramRoute.Checkout) is not null)
        {
            return new LicenseFile(null, S["A fingerprint has 1 to {0} printable ASCII characters.", ProgramLimits.MaxFingerprintLength]);
        }

        // Not both in turn: this session may still have an activation as it was before it was renewed in a scope of its own.
        var address = _httpContext.HttpContext?.Connection.RemoteIpAddress?.ToString();
        var route = fingerprint is null ? ProgramRoute.Checkout : ProgramRoute.Activate;
        var outcome = await _calls.RunAsync(route, request, key, address, _services, cancellationToken);
        if (outcome is not { Verdict.Valid: true, License: { } license })
        {
            return new LicenseFile(null, Words(outcome.Verdict.Code));
        }

        if (LicenseFileMaker.EndOf(license, ProgramLimits.MaxTtlSeconds, outcome.AtUtc) is not { } end)
        {
            return new LicenseFile(null, Words(ValidationCodes.Expired));
        }

        outcome = await _calls.ExtendAsync(outcome, request, address, end, cancellationToken);
        return outcome.Verdict.Valid
            ? new LicenseFile(await _maker.FileAsync(outcome, outcome.Activation?.Fingerprint ?? fingerprint, end, cancellationToken))
            : new LicenseFile(null, Words(outcome.Verdict.Code));
    }

    private string Words(string code) => code switch
    {
        ValidationCodes.Revoked => S["The licence is revoked."],
        ValidationCodes.Suspended => S["The licence is suspended."],
        ValidationCodes.Pending => S["The licence is not paid yet, or its start is to come."],
        ValidationCodes.Expired => S["The licence has expired."],
        ValidationCodes.FingerprintRequired or ValidationCodes.NotActivated => S["Enter the fingerprint that the program shows."],
        ValidationCodes.TooManyActivations => S["Every activation is taken. Deactivate a machine first."],
        _ => S["The licence does not allow it now ({0}).", code],
    };
}
