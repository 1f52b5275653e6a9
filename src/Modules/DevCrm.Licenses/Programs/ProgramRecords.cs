using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Logs;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Attempts;
using DevCrm.Licenses.Validation;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Licenses.Programs;

/// <summary>Notes each request of a program: in the log, and when licence and activation were last heard of.</summary>
internal sealed class ProgramRecords
{
    private readonly AttemptLog _log;
    private readonly LastSeen _lastSeen;
    private readonly FirstValidations _firstValidations;
    private readonly ProgramCountry _country;

    public ProgramRecords(AttemptLog log, LastSeen lastSeen, FirstValidations firstValidations, ProgramCountry country)
    {
        _log = log;
        _lastSeen = lastSeen;
        _firstValidations = firstValidations;
        _country = country;
    }

    public ValueTask AddAsync(
        HttpContext context, ProgramRoute route, ProgramRequest request, ProgramOutcome outcome, string? address, CancellationToken cancellationToken)
    {
        var at = Milliseconds.Of(outcome.AtUtc);
        if (outcome.License is { } license)
        {
            _lastSeen.Note(license.Id, at);
            if (outcome.Activation is { } activation && outcome.Verdict.Valid && route != ProgramRoute.Deactivate && !IsNew(activation, outcome))
            {
                _lastSeen.Note(activation.Id, at);
            }

            if (outcome.Verdict.Valid && route == ProgramRoute.Validate)
            {
                _firstValidations.Note(license.Id, license.Number, outcome.AtUtc);
            }
        }

        var headers = context.Request.Headers;
        return _log.AddAsync(
            new Attempt(
                at,
                ProgramRoutes.NameOf(route),
                outcome.Verdict.Code,
                outcome.License?.Id,
                address,
                LogText.CleanOrNull(headers.UserAgent, AttemptTables.UserAgentLength),
                request.Fingerprint,
                _country.Of(headers)),
            cancellationToken);
    }

    // Last seen when it was made: that needs no note of its own.
    private static bool IsNew(ActivationState activation, ProgramOutcome outcome) =>
        Milliseconds.Of(outcome.AtUtc) <= Milliseconds.Of(activation.ActivatedUtc);
}
