using System;
using System.Globalization;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Numbering;
using DevCrm.Licenses.Models;
using DevCrm.Licenses.Operations;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Services;

/// <summary>Gives a licence its number and key when it is first published, however it was made.</summary>
internal sealed class LicenseIdentity
{
    private readonly INumberSequence _numbers;
    private readonly LicenseKeyMaker _keys;
    private readonly LicenseReader _reader;
    private readonly IClock _clock;

    public LicenseIdentity(INumberSequence numbers, LicenseKeyMaker keys, LicenseReader reader, IClock clock)
    {
        _numbers = numbers;
        _keys = keys;
        _reader = reader;
        _clock = clock;
    }

    /// <summary>False when the product, whose code number and key begin with, is not published.</summary>
    public async Task<bool> EnsureAsync(LicensePart part, CancellationToken cancellationToken = default)
    {
        if (part.LicenseNumber.Length > 0 && part.KeyHash.Length > 0)
        {
            return true;
        }

        if (await _reader.ProductAsync(part.ProductId, cancellationToken) is not { } product)
        {
            return false;
        }

        var code = product.Part.Code;
        if (part.LicenseNumber.Length == 0)
        {
            var series = string.Create(CultureInfo.InvariantCulture, $"{code}-{_clock.UtcNow:yyyyMM}");
            var number = await _numbers.NextAsync("license:" + series, cancellationToken);
            part.LicenseNumber = string.Create(CultureInfo.InvariantCulture, $"{series}-{number:000000}");
        }

        if (part.KeyHash.Length == 0)
        {
            (await _keys.NewAsync(code, cancellationToken)).Put(part);
        }

        return true;
    }
}
