namespace DevCrm.Client;

/// <summary>Where the vendor's site is, what this program is, and how far an unreachable site is forgiven.</summary>
public sealed class DevCrmClientOptions
{
    /// <summary>The vendor's DevCrm site, such as <c>https://licenses.example.com/</c>. Only https, except on this machine.</summary>
    public Uri? BaseAddress { get; set; }

    /// <summary>What the site calls itself in its signatures, if that is not <see cref="BaseAddress"/>.</summary>
    public string? Issuer { get; set; }

    /// <summary>The product's code, such as <c>ENT</c>. A licence for another product is refused.</summary>
    public string Product { get; set; } = "";

    /// <summary>The key the customer typed. The client never writes or logs it: keeping it is the program's to do.</summary>
    /// <remarks>For a key typed while the program runs there is <see cref="IDevCrmClient.UseKey"/>.</remarks>
    public string? LicenseKey { get; set; }

    /// <summary>This program's version (SemVer 2), for licences that end with a version and for updates.</summary>
    public string? Version { get; set; }

    /// <summary>The host name this program serves, for licences bound to websites.</summary>
    public string? Domain { get; set; }

    /// <summary>What one activation is bound to; <see cref="MachineFingerprint"/> when left out. Set it in containers.</summary>
    public string? Fingerprint { get; set; }

    /// <summary>Whether a fingerprint is sent at all; switch it off for licences that are counted by <see cref="Domain"/>.</summary>
    public bool SendFingerprint { get; set; } = true;

    /// <summary>How the customer recognises this activation in the portal. Nothing is sent when left out.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// The site's signing keys, each as a JWK, a JWKS or a PEM public key. With any given, no others are trusted, unless
    /// <see cref="FetchKeys"/> says so. Give them: keys that are fetched can be replaced by whoever controls the machine.
    /// </summary>
    public IList<string> PublicKeys { get; } = [];

    /// <summary>Whether keys are fetched from the site as well; by default only if <see cref="PublicKeys"/> is empty.</summary>
    public bool? FetchKeys { get; set; }

    /// <summary>A licence file that came another way than through this client, for machines without a network.</summary>
    public string? LicenseFilePath { get; set; }

    /// <summary>Where the last proven answers are kept; a folder of the user's local application data when left out.</summary>
    public string? CacheFolder { get; set; }

    /// <summary>How long the last proven answer stands in for an unreachable site.</summary>
    public TimeSpan GracePeriod { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How far the clock may fall behind what it has shown before it counts as turned back.</summary>
    public TimeSpan ClockTolerance { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How long one attempt may take.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often a request is tried before the site counts as unreachable.</summary>
    public int Attempts { get; set; } = 3;

    /// <summary>The longest first pause between attempts; it doubles with each, and a random part of it is waited.</summary>
    public TimeSpan RetryDelay { get; set; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How often the heartbeat helper reports; more often by itself where a lease is shorter.</summary>
    public TimeSpan HeartbeatInterval { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How many usage samples wait for an unreachable site, 20,000 at most; beyond it the oldest are dropped.</summary>
    public int UsageBufferSize { get; set; } = 10_000;

    internal bool MayFetchKeys => FetchKeys ?? PublicKeys.Count == 0;

    internal string ExpectedIssuer => Text.Address(Issuer ?? BaseAddress!.AbsoluteUri);
}
