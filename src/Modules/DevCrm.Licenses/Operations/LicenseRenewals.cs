using System;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Events;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Workflows;
using DevCrm.Products.Models;
using Microsoft.Extensions.Localization;

namespace DevCrm.Licenses.Operations;

/// <summary>Moves the end of licences on, for a payment or as a favour.</summary>
internal sealed class LicenseRenewals
{
    private readonly LicenseChanger _changer;
    private readonly LicenseEffects _effects;
    private readonly IStringLocalizer S;

    public LicenseRenewals(LicenseChanger changer, LicenseEffects effects, IStringLocalizer<LicenseRenewals> localizer)
    {
        _changer = changer;
        _effects = effects;
        S = localizer;
    }

    public async Task<LicenseChange> RenewAsync(string licenseId, RenewLicense request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (string.IsNullOrWhiteSpace(request.PaymentId))
        {
            return LicenseChange.Refused(S["A renewal names its payment."]);
        }

        var key = LicenseEffects.RenewalKey(licenseId, request.PaymentId.Trim());
        if (await _effects.FindAsync(key, cancellationToken) is not null)
        {
            return LicenseChange.Unchanged;
        }

        if (await _changer.ReadAsync(licenseId, cancellationToken) is not { } license)
        {
            return LicenseChange.NotFound;
        }

        var newEnd = request.EndUtc ?? EndByPlan(license);
        var operation = new LicenseOperation("Renewed", Reason(request), part => Renew(part, newEnd))
        {
            WorkflowEvent = nameof(LicenseRenewedEvent),
            Facts = new JsonObject { ["Payment"] = request.PaymentId.Trim(), ["EndDate"] = LicenseEvents.Date(newEnd) },
        };
        var change = await _changer.ChangeAsync(licenseId, operation, cancellationToken);
        if (change.IsDone)
        {
            await _effects.AddAsync(key, licenseId, cancellationToken);
        }

        return change;
    }

    /// <summary>To those who listen an extension is a renewal: the licence lasts longer. No workflow thanks for a payment, though.</summary>
    public Task<LicenseChange> ExtendAsync(string licenseId, DateTime endUtc, string reason, CancellationToken cancellationToken) =>
        _changer.ChangeAsync(
            licenseId,
            new LicenseOperation("Extended", reason, part =>
            {
                if (Forbidden(part) is { } forbidden)
                {
                    return forbidden;
                }

                if (endUtc <= part.EndUtc)
                {
                    return endUtc == part.EndUtc
                        ? LicenseChange.Unchanged
                        : LicenseChange.Refused(S["The new end must be later than {0}.", LicenseEvents.Date(part.EndUtc)]);
                }

                part.EndUtc = endUtc;
                return LicenseChange.Done;
            })
            {
                BusinessEvent = BusinessEventTypes.LicenseRenewed,
            },
            cancellationToken);

    private static string Reason(RenewLicense request) =>
        string.IsNullOrWhiteSpace(request.Reason) ? "payment " + request.PaymentId.Trim() : request.Reason;

    private LicenseChange Renew(LicensePart part, DateTime? newEnd)
    {
        if (Forbidden(part) is { } forbidden)
        {
            return forbidden;
        }

        if (newEnd is not { } later)
        {
            return LicenseChange.Refused(S["Its plan is gone or perpetual: give the new end."]);
        }

        // Payments can be told out of order; an earlier period never shortens what a later one has paid.
        part.EndUtc = later > part.EndUtc ? later : part.EndUtc;
        part.Pending = false;
        return LicenseChange.Done;
    }

    private LicenseChange? Forbidden(LicensePart part)
    {
        if (part.Revocation is not null)
        {
            return _changer.RefuseRevoked();
        }

        return part.EndUtc is null ? LicenseChange.Refused(S["The licence is perpetual."]) : null;
    }

    private DateTime? EndByPlan(License license) =>
        license is { Plan.Part: { TermUnit: not TermUnit.Perpetual } plan, Part.EndUtc: { } end }
            ? TermCalendar.Renew(license.Part.StartUtc, end, plan.TermUnit, plan.TermLength, plan.RenewalBasis, _changer.UtcNow)
            : null;
}
