using DevCrm.Licenses.Models;
using DevCrm.Licenses.Rules;
using DevCrm.Licenses.Validation;
using DevCrm.Products.Models;

namespace DevCrm.Licenses.Tests.Validation;

/// <summary>Each code, and that of two that apply the earlier one is the answer.</summary>
public class LicenseDecisionTests
{
    private static readonly DateTime _now = new(2025, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    // Each makes one code apply, in the documented order; every later one may be added to it without changing the answer.
    private static readonly (string Code, Func<Case, Case> Make)[] _causes =
    [
        ("REVOKED", c => c with { Revoked = true }),
        ("SUSPENDED", c => c with { Suspended = true }),
        ("PENDING", c => c with { Pending = true }),
        ("EXPIRED", c => c with { End = _now }),
        ("PRODUCT_MISMATCH", c => c with { Scope = c.Scope with { Product = "OTH" } }),
        ("DOMAIN_MISMATCH", c => c with { Scope = c.Scope with { Domain = "other.com" } }),
        ("VERSION_NOT_ENTITLED", c => c with { Scope = c.Scope with { Version = "3.0.0" } }),
        ("ENTITLEMENT_MISSING", c => c with { Scope = c.Scope with { Entitlements = ["gold"] } }),
        ("FINGERPRINT_REQUIRED", c => c with { Scope = c.Scope with { NeedsFingerprint = true } }),
        ("TOO_MANY_USERS", c => c with { Scope = c.Scope with { Users = 11 } }),
        ("USAGE_EXCEEDED", c => c with { Units = 101 }),
        ("OVERDUE", c => c with { Payment = PaymentStatus.Overdue }),
        ("VALID", c => c),
    ];

    [Fact]
    public void Decide_TwoThatApply_TheEarlierIsTheAnswer()
    {
        for (var i = 0; i < _causes.Length; i++)
        {
            for (var j = i; j < _causes.Length; j++)
            {
                var verdict = _causes[j].Make(_causes[i].Make(new Case())).Decide();
                Assert.Equal((_causes[i].Code, _causes[i].Code is "VALID" or "OVERDUE"), (verdict.Code, verdict.Valid));
            }
        }
    }

    [Theory]
    [InlineData("NOT_ACTIVATED", null, false)]
    [InlineData("HEARTBEAT_DEAD", 2, true)]
    [InlineData("TOO_MANY_ACTIVATIONS", 3, false)]
    public void Decide_Activations_ComeAfterTheScopeAndBeforeQuantities(string code, int? slot, bool dead)
    {
        var activation = slot is { } taken
            ? new ActivationState("a", "fp", taken, null, null, _now.AddDays(-1), dead ? _now : null)
            : null;
        var c = new Case { Activation = activation, Scope = new ValidationScope { Fingerprint = "fp", Users = 11 }, Units = 101 };

        Assert.Equal(code, c.Decide().Code);
        Assert.Equal("ENTITLEMENT_MISSING", (c with { Scope = c.Scope with { Entitlements = ["gold"] } }).Decide().Code);
        Assert.Equal("TOO_MANY_USERS", (c with { Activation = new ActivationState("a", "fp", 2, null, null, _now, _now.AddTicks(1)) }).Decide().Code);
    }

    [Theory]
    [InlineData(ExpiryStrategy.Revoke, false, "EXPIRED")]
    [InlineData(ExpiryStrategy.Restrict, false, "EXPIRED")]
    [InlineData(ExpiryStrategy.Maintain, true, "EXPIRED")]
    [InlineData(ExpiryStrategy.Allow, true, "EXPIRED")]
    public void Decide_BoundarySecondOfTheEnd(ExpiryStrategy strategy, bool validAfter, string codeAfter)
    {
        var c = new Case { Strategy = strategy, End = _now };

        var before = c.Decide(_now.AddSeconds(-1));
        var at = c.Decide(_now);

        Assert.Equal((true, "VALID"), (before.Valid, before.Code));
        Assert.Equal((validAfter, codeAfter), (at.Valid, at.Code));
    }

    [Fact]
    public void Decide_GraceDays_MoveTheBoundary()
    {
        var c = new Case { End = _now, GraceDays = 7 };

        Assert.Equal("VALID", c.Decide(_now.AddDays(7).AddSeconds(-1)).Code);
        Assert.Equal("EXPIRED", c.Decide(_now.AddDays(7)).Code);
    }

    [Fact]
    public void Decide_Start_IsTheFirstMomentThatIsLicensed()
    {
        var c = new Case();

        Assert.Equal("PENDING", c.Decide(Case.Start.AddSeconds(-1)).Code);
        Assert.Equal("VALID", c.Decide(Case.Start).Code);
    }

    [Theory]
    [InlineData(ExpiryStrategy.Maintain, "1.0.0", "EXPIRED")]
    [InlineData(ExpiryStrategy.Maintain, "2.0.0", "VERSION_NOT_ENTITLED")]
    [InlineData(ExpiryStrategy.Maintain, "9.9.9", "VERSION_NOT_ENTITLED")]
    [InlineData(ExpiryStrategy.Allow, "2.0.0", "EXPIRED")]
    [InlineData(ExpiryStrategy.Allow, "9.9.9", "EXPIRED")]
    public void Decide_VersionAfterTheEnd(ExpiryStrategy strategy, string version, string code) =>
        Assert.Equal(code, new Case { Strategy = strategy, End = _now.AddDays(-30), Scope = new ValidationScope { Version = version } }.Decide().Code);

    [Theory]
    [InlineData("1.0.0", "VALID")]
    [InlineData("v1.0.0", "VALID")]
    [InlineData("1.0.0+build.5", "VALID")]
    [InlineData("2.0.0", "VALID")]
    [InlineData("3.0.0", "VERSION_NOT_ENTITLED")]
    [InlineData("9.9.9", "VALID")]
    [InlineData("not a version", "VALID")]
    public void Decide_VersionBeforeTheEnd(string version, string code) =>
        Assert.Equal(code, new Case { Scope = new ValidationScope { Version = version } }.Decide().Code);

    [Theory]
    [InlineData(OveragePolicy.Deny, 10L, "VALID")]
    [InlineData(OveragePolicy.Deny, 11L, "TOO_MANY_USERS")]
    [InlineData(OveragePolicy.UpToQuarterMore, 12L, "VALID")]
    [InlineData(OveragePolicy.UpToQuarterMore, 13L, "TOO_MANY_USERS")]
    [InlineData(OveragePolicy.UpToHalfMore, 15L, "VALID")]
    [InlineData(OveragePolicy.UpToTwice, 21L, "TOO_MANY_USERS")]
    [InlineData(OveragePolicy.Allow, 1_000_000L, "VALID")]
    public void Decide_Overage_WidensTheLimit(OveragePolicy overage, long users, string code) =>
        Assert.Equal(code, new Case { Overage = overage, Scope = new ValidationScope { Users = users } }.Decide().Code);

    [Theory]
    [InlineData("www.example.com", "VALID")]
    [InlineData("shop.test", "VALID")]
    [InlineData("localhost", "VALID")]
    [InlineData("example.com", "DOMAIN_MISMATCH")]
    public void Decide_Domain(string domain, string code) =>
        Assert.Equal(code, new Case { Scope = new ValidationScope { Domain = domain } }.Decide().Code);

    [Fact]
    public void Decide_Perpetual_NeverEnds()
    {
        var verdict = new Case { End = null }.Decide(DateTime.MaxValue);

        Assert.Equal((true, "VALID", LicenseStatus.Active), (verdict.Valid, verdict.Code, verdict.Status));
    }

    private sealed record Case
    {
        public static readonly DateTime Start = _now.AddYears(-1);

        public bool Revoked { get; init; }

        public bool Suspended { get; init; }

        public bool Pending { get; init; }

        public DateTime? End { get; init; } = _now.AddYears(1);

        public int GraceDays { get; init; }

        public ExpiryStrategy Strategy { get; init; } = ExpiryStrategy.Restrict;

        public OveragePolicy Overage { get; init; }

        public PaymentStatus Payment { get; init; }

        public ValidationScope Scope { get; init; }

        public ActivationState? Activation { get; init; }

        public decimal Units { get; init; }

        public Verdict Decide() => Decide(_now);

        public Verdict Decide(DateTime now) => LicenseDecision.Decide(Facts(), Scope, Activation, Units, now);

        private LicenseFacts Facts() => new()
        {
            Id = "l",
            KeyHash = "h",
            Number = "ENT-202506-000001",
            Type = LicenseType.Commercial,
            Product = new ProductFacts("p", "ENT", "northlight", ProductFacts.Group(
            [
                new ReleasePart { Version = "1.0.0", ReleasedUtc = _now.AddDays(-60) },
                new ReleasePart { Version = "2.0.0", ReleasedUtc = _now.AddDays(-1) },
                new ReleasePart { Version = "3.0.0", ReleasedUtc = _now.AddDays(-90), RequiredEntitlements = ["gold"] },
            ])),
            State = new LicensePart
            {
                StartUtc = Start,
                EndUtc = End,
                Pending = Pending,
                Revocation = Revoked ? new LicenseHold() : null,
                Suspension = Suspended ? new LicenseHold() : null,
            },
            Terms = new LicenseTerms(
                Strategy, GraceDays, new LicenseLimits { Activations = 2, Users = 10, UnitsPerMonth = 100 }, new HashSet<string> { "sso" }),
            ExpiringDays = 30,
            Overage = Overage,
            PaymentStatus = Payment,
            Websites = ["*.example.com"],
            Size = 1,
        };
    }
}
