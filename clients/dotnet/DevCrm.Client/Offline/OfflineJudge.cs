using DevCrm.Client.Proofs;
using DevCrm.Client.Storage;

namespace DevCrm.Client.Offline;

/// <summary>Decides without the site. The newest word of the vendor that still holds counts; a refusal always holds.</summary>
internal sealed class OfflineJudge
{
    private readonly DevCrmClientOptions _options;
    private readonly string? _fingerprint;

    public OfflineJudge(DevCrmClientOptions options, string? fingerprint)
    {
        _options = options;
        _fingerprint = fingerprint;
    }

    /// <param name="evidence">What is kept.</param>
    /// <param name="scope">What is asked.</param>
    /// <param name="now">What the machine's clock shows.</param>
    /// <param name="codeOfNothing">The code if nothing is kept.</param>
    public LicenseState Decide(Evidence evidence, LicenseScope scope, DateTimeOffset now, string codeOfNothing)
    {
        var refusal = evidence.Refusal;
        var words = Words(evidence, scope, now)
            .Where(word => refusal is null || word.CheckedAt > refusal.At)
            .OrderByDescending(word => word.CheckedAt)
            .ToArray();

        if (refusal is not null && !Array.Exists(words, word => word.IsLicensed))
        {
            return States.Of(refusal, LicenseSource.Cached);
        }

        if (words.Length == 0)
        {
            return new LicenseState { Code = codeOfNothing };
        }

        if (ClockMark.IsTurnedBack(evidence.State, now, evidence.LatestSigned, _options.ClockTolerance))
        {
            return words[0] with { IsLicensed = false, Code = LicenseCodes.ClockTurnedBack, TrustedUntil = null };
        }

        return Array.Find(words, word => word.IsLicensed) ?? words[0];
    }

    private IEnumerable<LicenseState> Words(Evidence evidence, LicenseScope scope, DateTimeOffset now)
    {
        var siteTime = ClockMark.SiteTime(evidence.State, now);
        var slack = ClockMark.Slack(evidence.State, _options.ClockTolerance);
        if (evidence.Good is { } good)
        {
            yield return Narrow(Kept(good, siteTime), scope);
        }

        foreach (var file in evidence.Files)
        {
            yield return Narrow(States.Of(file, file.CodeFor(_options, _fingerprint, siteTime, slack)), scope);
        }
    }

    private LicenseState Kept(ProvenAnswer good, DateTimeOffset siteTime)
    {
        var state = States.Of(good, LicenseSource.Cached) with { TrustedUntil = good.IssuedAt + _options.GracePeriod };
        if (siteTime > state.TrustedUntil)
        {
            return state with { IsLicensed = false, Code = LicenseCodes.GraceOver };
        }

        if (good.Answer.License is not { } license || !license.HasEnded(siteTime))
        {
            return state;
        }

        return state with { IsLicensed = license.RunsPastItsEnd, Code = LicenseCodes.Expired };
    }

    /// <summary>What the question adds and can be answered from the facts.</summary>
    private static LicenseState Narrow(LicenseState state, LicenseScope scope)
    {
        if (state is not { IsLicensed: true, License: { } license })
        {
            return state;
        }

        return !scope.Entitlements.All(wanted => license.Entitlements.Contains(wanted, StringComparer.Ordinal))
            ? state with { IsLicensed = false, Code = LicenseCodes.EntitlementMissing }
            : state;
    }
}
