using System.Collections.Generic;

namespace DevCrm.Licenses.Alerts;

/// <summary>Something found about a licence.</summary>
/// <param name="LicenseId">Which licence.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Occasion">Names the occasion: found again under the same name it is no news.</param>
/// <param name="Facts">What was found, for people.</param>
internal sealed record AlertFinding(string LicenseId, UsageAlertKind Kind, string Occasion, IReadOnlyDictionary<string, string> Facts);
