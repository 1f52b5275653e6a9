using System.Buffers.Text;
using System.Text;
using System.Text.Json.Nodes;
using DevCrm.Client.Tests.Stub;

namespace DevCrm.Client.Tests.Proofs;

/// <summary>What is not provably the site's word is as no answer: nothing kept, not licensed; something kept, that stands.</summary>
public sealed class ProofTests : ClientFixture
{
    [Fact]
    public async Task Missing_IsNotBelieved()
    {
        Site.Proof = _ => null;

        await AssertNotBelievedAsync();
    }

    [Fact]
    public async Task ForeignKey_UnderTheSameId_IsNotBelieved()
    {
        using var foreign = new TestKey();
        Site.Proof = claims => foreign.Sign("validation+jwt", claims, header => header["kid"] = Site.Key.Id);

        await AssertNotBelievedAsync();
    }

    [Fact]
    public async Task ForeignKey_UnderItsOwnId_IsNotBelieved()
    {
        using var foreign = new TestKey();
        Site.Proof = claims => foreign.Sign("validation+jwt", claims);

        await AssertNotBelievedAsync();
    }

    [Theory]
    [InlineData("alg", "none")]
    [InlineData("alg", "HS256")]
    [InlineData("alg", "es256")]
    [InlineData("alg", null)]
    [InlineData("typ", "license+jwt")]
    [InlineData("typ", "JWT")]
    [InlineData("kid", "")]
    [InlineData("kid", null)]
    [InlineData("crit", "exp")]
    public async Task WrongHeader_IsNotBelieved(string name, string? value)
    {
        Site.Proof = claims => Site.Key.Sign("validation+jwt", claims, header => header[name] = value);

        await AssertNotBelievedAsync();
    }

    [Fact]
    public async Task AlgNone_WithoutSignature_IsNotBelieved()
    {
        Site.Proof = claims => Site.Key.Sign("validation+jwt", claims, header => header["alg"] = "none").Split('.') is [var head, var body, _]
            ? $"{head}.{body}."
            : null;

        await AssertNotBelievedAsync();
    }

    [Fact]
    public async Task ChangedClaims_AreNotBelieved()
    {
        Site.Code = "REVOKED";
        Site.Proof = claims =>
        {
            var parts = Site.Key.Sign("validation+jwt", claims).Split('.');
            var changed = (JsonObject)claims.DeepClone();
            changed["answer"]!["valid"] = true;
            changed["answer"]!["code"] = "VALID";
            return $"{parts[0]}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(changed.ToJsonString()))}.{parts[2]}";
        };

        await AssertNotBelievedAsync();
    }

    [Fact]
    public async Task AnswerOfBefore_IsNotBelieved()
    {
        string? recorded = null;
        Site.Proof = claims => recorded ??= Site.Key.Sign("validation+jwt", claims);
        Assert.True((await Client().ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
        Directory.GetFiles(Folder).ToList().ForEach(File.Delete);

        await AssertNotBelievedAsync();
    }

    [Theory]
    [InlineData("iss", "https://elsewhere.example/")]
    [InlineData("iss", null)]
    [InlineData("iat", null)]
    [InlineData("nonce", null)]
    [InlineData("answer", null)]
    public async Task WrongClaim_IsNotBelieved(string claim, string? value)
    {
        Site.Claims = claims => claims[claim] = value;

        await AssertNotBelievedAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("a.b")]
    [InlineData("a.b.c.d")]
    [InlineData("!!!.???.***")]
    [InlineData("e30.e30.e30")]
    [InlineData("bnVsbA.bnVsbA.bnVsbA")]
    public async Task NoJws_IsNotBelieved(string text)
    {
        Site.Proof = _ => text;

        await AssertNotBelievedAsync();
    }

    [Fact]
    public async Task RandomBytes_AreNotBelieved_AndNeverThrow()
    {
        var random = new Random(7);
        var good = Site.SignFile("machine-1", TimeSpan.FromDays(1));
        var client = Client();
        Assert.True((await client.ReadFileAsync(good, Cancelled)).IsLicensed);
        for (var round = 0; round < 2000; round++)
        {
            var text = good.ToCharArray();
            for (var change = random.Next(1, 6); change > 0; change--)
            {
                // Not the last one, of whose bits some mean nothing.
                text[random.Next(text.Length - 1)] = (char)random.Next(1, 0x250);
            }

            var changed = new string(text);
            Assert.Equal(changed == good ? "VALID" : "FILE_INVALID", (await client.ReadFileAsync(changed, Cancelled)).Code);
        }
    }

    [Fact]
    public async Task Unproven_TheLastProvenOneStands()
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Site.Code = "REVOKED";
        Site.Proof = _ => null;

        var state = await Client().ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((true, LicenseSource.Cached), (state.IsLicensed, state.Source));
    }

    [Fact]
    public async Task Pem_IsTakenAsAKey()
    {
        var state = await Client(options =>
        {
            options.PublicKeys.Clear();
            options.PublicKeys.Add(Site.Key.Pem);
        }).ValidateAsync(cancellationToken: Cancelled);

        Assert.True(state.IsLicensed);
        Assert.Equal(0, Site.KeyRequests);
    }

    [Fact]
    public async Task NewKeyOfTheSite_IsFetched_IfThatIsAllowed()
    {
        var trusting = Client(options => options.FetchKeys = true);
        var strict = Client();
        using var old = Site.Key;
        Site.Key = new TestKey();

        Assert.True((await trusting.ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
        Assert.Equal(1, Site.KeyRequests);
        Directory.GetFiles(Folder, "*.state.json").ToList().ForEach(File.Delete);
        Assert.Equal("PROOF_INVALID", (await strict.ValidateAsync(cancellationToken: Cancelled)).Code);
        Assert.Equal(1, Site.KeyRequests);
    }

    [Fact]
    public async Task InventedKeyIds_DoNotMakeItAskAllTheTime()
    {
        using var foreign = new TestKey();
        Site.Proof = claims => foreign.Sign("validation+jwt", claims, header => header["kid"] = Guid.NewGuid().ToString());
        var client = Client(options => options.PublicKeys.Clear());

        for (var i = 0; i < 5; i++)
        {
            await client.ValidateAsync(cancellationToken: Cancelled);
        }

        Assert.Equal(1, Site.KeyRequests);
    }

    private async Task AssertNotBelievedAsync()
    {
        var state = await Client().ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((false, LicenseSource.None, "PROOF_INVALID"), (state.IsLicensed, state.Source, state.Code));
        Assert.NotNull(state.Fault);
    }
}
