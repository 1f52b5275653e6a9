using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Tests.Rules;

public class ExpiryRulesTests
{
    private static readonly DateTime _end = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(ExpiryStrategy.Revoke, false, false, false)]
    [InlineData(ExpiryStrategy.Restrict, false, true, false)]
    [InlineData(ExpiryStrategy.Maintain, true, true, false)]
    [InlineData(ExpiryStrategy.Allow, true, true, true)]
    public void Expired_EachStrategy_AllowsWhatTheDesignSays(ExpiryStrategy strategy, bool validates, bool earlier, bool later)
    {
        Assert.Equal(validates, ExpiryRules.Validates(LicenseStatus.Expired, strategy));
        Assert.Equal("EXPIRED", ExpiryRules.Code(LicenseStatus.Expired));
        Assert.Equal(earlier, ExpiryRules.MayDownload(LicenseStatus.Expired, strategy, _end, _end));
        Assert.Equal(later, ExpiryRules.MayDownload(LicenseStatus.Expired, strategy, _end, _end.AddSeconds(1)));
    }

    [Theory]
    [CombinatorialStatus(LicenseStatus.Revoked, "REVOKED")]
    [CombinatorialStatus(LicenseStatus.Suspended, "SUSPENDED")]
    [CombinatorialStatus(LicenseStatus.Pending, "PENDING")]
    public void Stopped_WhateverTheStrategy_AllowsNothing(LicenseStatus status, ExpiryStrategy strategy, string code)
    {
        Assert.False(ExpiryRules.Validates(status, strategy));
        Assert.False(ExpiryRules.MayDownload(status, strategy, _end, DateTime.MinValue));
        Assert.False(ExpiryRules.MayDownload(status, strategy, null, DateTime.MinValue));
        Assert.Equal(code, ExpiryRules.Code(status));
    }

    [Theory]
    [CombinatorialStatus(LicenseStatus.Active, "VALID")]
    [CombinatorialStatus(LicenseStatus.Expiring, "VALID")]
    public void Running_WhateverTheStrategy_AllowsAll(LicenseStatus status, ExpiryStrategy strategy, string code)
    {
        Assert.True(ExpiryRules.Validates(status, strategy));
        Assert.True(ExpiryRules.MayDownload(status, strategy, _end, DateTime.MaxValue));
        Assert.Equal(code, ExpiryRules.Code(status));
    }

    [Fact]
    public void Expired_ReleaseWithoutDate_IsNotKnownToBeEarlier() =>
        Assert.False(ExpiryRules.MayDownload(LicenseStatus.Expired, ExpiryStrategy.Restrict, _end, null));

    /// <summary>The status with each strategy.</summary>
    [AttributeUsage(AttributeTargets.Method, AllowMultiple = true)]
    public sealed class CombinatorialStatusAttribute(LicenseStatus status, string code) : Xunit.v3.DataAttribute
    {
        public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(System.Reflection.MethodInfo testMethod, Xunit.Sdk.DisposalTracker disposalTracker) =>
            ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
                [.. Enum.GetValues<ExpiryStrategy>().Select(strategy => new TheoryDataRow(status, strategy, code))]);

        public override bool SupportsDiscoveryEnumeration() => true;
    }
}
