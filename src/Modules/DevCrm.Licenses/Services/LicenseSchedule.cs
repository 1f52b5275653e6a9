using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;

namespace DevCrm.Licenses.Services;

/// <summary>Brings what is recorded of status and calendar up to date.</summary>
internal sealed class LicenseSchedule
{
    private readonly LicenseReader _reader;

    public LicenseSchedule(LicenseReader reader) => _reader = reader;

    /// <summary>Sets status and next occasion on the part; the status from before and now are the answer.</summary>
    public async Task<StatusChange> RefreshAsync(LicensePart part, CancellationToken cancellationToken = default)
    {
        var settings = await _reader.SettingsAsync();
        var terms = await _reader.TermsAsync(part, cancellationToken);
        var before = part.RecordedStatus;
        part.RecordedStatus = LicenseStatuses.At(part, terms, settings.ExpiringDays, _reader.UtcNow);
        part.NextOccasionUtc = LicenseOccasions.NextUtc(part, terms, settings, _reader.UtcNow);
        return new StatusChange(before, part.RecordedStatus);
    }
}

/// <summary>The recorded status before and after.</summary>
internal sealed record StatusChange(LicenseStatus Before, LicenseStatus After)
{
    public bool IsChange => Before != After;
}
