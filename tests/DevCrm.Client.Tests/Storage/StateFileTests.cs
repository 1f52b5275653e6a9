using System.Text.Json.Nodes;
using DevCrm.Client.Tests.Stub;

namespace DevCrm.Client.Tests.Storage;

public sealed class StateFileTests : ClientFixture
{
    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("{}")]
    public async Task Damaged_IsAsNone_AndTheNextAnswerMendsIt(string content)
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        await File.WriteAllTextAsync(StateFile, content, Cancelled);
        Disconnect();
        Assert.Equal("UNREACHABLE", (await Client().ValidateAsync(cancellationToken: Cancelled)).Code);

        Reconnect();
        Assert.Equal(LicenseSource.Online, (await Client().ValidateAsync(cancellationToken: Cancelled)).Source);
        Disconnect();

        Assert.True((await Client().ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
        Assert.Contains(Log.Lines, line => line.Contains("is damaged", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("latest", 0L)]
    [InlineData("ahead", -86_400_000_000L)]
    [InlineData("refusal", null)]
    public async Task EditedByHand_CountsForNothing(string field, long? value)
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Site.Code = "REVOKED";
        await Client().ValidateAsync(cancellationToken: Cancelled);
        var state = (JsonObject)JsonNode.Parse(await File.ReadAllTextAsync(StateFile, Cancelled))!;
        state[field] = value;
        await File.WriteAllTextAsync(StateFile, state.ToJsonString(), Cancelled);
        Disconnect();

        Assert.Equal((false, "UNREACHABLE"), Seen(await Client().ValidateAsync(cancellationToken: Cancelled)));
    }

    [Fact]
    public async Task ForgedWithTheRightSeal_IsStillNotTheSitesWord()
    {
        using var foreign = new TestKey();
        Site.Proof = claims => foreign.Sign("validation+jwt", claims, header => header["kid"] = Site.Key.Id);
        await Client(options =>
        {
            options.PublicKeys.Clear();
            var jwk = foreign.Jwk;
            jwk["kid"] = Site.Key.Id;
            options.PublicKeys.Add(jwk.ToJsonString());
        }).ValidateAsync(cancellationToken: Cancelled);
        Disconnect();

        Assert.Equal((false, "UNREACHABLE"), Seen(await Client().ValidateAsync(cancellationToken: Cancelled)));
    }

    [Theory]
    [InlineData("machine-2", "ENT-7K3QX-9V2MT-B4HCD-W8NPR-5YZ6A")]
    [InlineData("machine-1", "ENT-00000-9V2MT-B4HCD-W8NPR-5YZ6A")]
    public async Task CopiedFolder_IsOfNoUseElsewhere(string fingerprint, string key)
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();

        var state = await Client(options => (options.Fingerprint, options.LicenseKey) = (fingerprint, key)).ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((false, "UNREACHABLE"), Seen(state));
    }

    [Fact]
    public async Task KeySpelledOtherwise_IsTheSameKey()
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();

        var state = await Client(options => options.LicenseKey = " ent 7k3qx 9v2mt b4hcd w8npr 5yz6a ").ValidateAsync(cancellationToken: Cancelled);

        Assert.True(state.IsLicensed);
    }

    [Fact]
    public async Task NothingWrittenOrLoggedTellsTheKey()
    {
        var client = Client();
        await client.ActivateAsync(cancellationToken: Cancelled);
        await client.CheckOutAsync(cancellationToken: Cancelled);
        await client.RecordUsageAsync("units", 3, Cancelled);
        Answer(500);
        await client.ValidateAsync(cancellationToken: Cancelled);
        Disconnect();
        await client.ValidateAsync(cancellationToken: Cancelled);

        var written = Directory.GetFiles(Folder, "*", SearchOption.AllDirectories)
            .SelectMany(path => new[] { path, File.ReadAllText(path) })
            .Concat(Log.Lines).ToArray();

        Assert.True(written.Length > 8);
        Assert.All(written, text => Assert.DoesNotContain("7K3QX", text, StringComparison.OrdinalIgnoreCase));
        Assert.All(Directory.GetFiles(Folder, "*.state.json"), path => Assert.True(
            OperatingSystem.IsWindows() || File.GetUnixFileMode(path) == (UnixFileMode.UserRead | UnixFileMode.UserWrite)));
    }

    [Fact]
    public async Task FolderThatCannotBe_StopsNobody()
    {
        var file = Path.Combine(Folder, "a-file");
        await File.WriteAllTextAsync(file, "", Cancelled);

        var state = await Client(options => options.CacheFolder = Path.Combine(file, "below")).ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((true, "VALID"), Seen(state));
        Assert.Contains(Log.Lines, line => line.Contains("could not be written", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FileThatSomeoneHoldsForAMoment_IsWaitedFor()
    {
        Clock.IsPatient = true;
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();
        var client = Client();

        Task<LicenseState> checking;
        await using (new FileStream(StateFile, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            checking = client.CheckOfflineAsync(cancellationToken: Cancelled);
            await Task.Delay(200, Cancelled);
            Assert.False(checking.IsCompleted);
        }

        Assert.Equal((true, "VALID"), Seen(await checking));
        Assert.DoesNotContain(Log.Lines, line => line.Contains("could not", StringComparison.Ordinal));
    }

    [Fact]
    public async Task FileThatSomeoneHolds_StopsNoProgramThatRuns_AndIsNotWrittenOver()
    {
        var running = Client();
        await running.ValidateAsync(cancellationToken: Cancelled);
        await running.RecordUsageAsync("units", 1, Cancelled);
        var (state, usage) = (StateFile, Directory.GetFiles(Folder, "*.usage.json").Single());
        var before = (await File.ReadAllTextAsync(state, Cancelled), await File.ReadAllTextAsync(usage, Cancelled));

        await using (new FileStream(state, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        await using (new FileStream(usage, FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Clock.Move(TimeSpan.FromMinutes(5));
            Assert.Equal(LicenseSource.Online, (await running.ValidateAsync(cancellationToken: Cancelled)).Source);
            await running.RecordUsageAsync("units", 2, Cancelled);
            Disconnect();
            Assert.Equal((true, "VALID"), Seen(await running.ValidateAsync(cancellationToken: Cancelled)));
            Assert.Equal((false, "UNREACHABLE"), Seen(await Client().ValidateAsync(cancellationToken: Cancelled)));
        }

        Assert.Equal(before, (await File.ReadAllTextAsync(state, Cancelled), await File.ReadAllTextAsync(usage, Cancelled)));
        Assert.Contains(Log.Lines, line => line.Contains("could not be read", StringComparison.Ordinal));
        Assert.Equal((true, "VALID"), Seen(await Client().ValidateAsync(cancellationToken: Cancelled)));
    }

    [Fact]
    public async Task ManyClientsAtOnce_NeverLeaveAHalfFile()
    {
        Clock.IsPatient = true;
        var clients = Enumerable.Range(0, 8).Select(_ => Client()).ToArray();
        var reader = Client();
        await reader.ValidateAsync(cancellationToken: Cancelled);

        var writing = Task.WhenAll(clients.Select(client => Task.Run(async () =>
        {
            for (var i = 0; i < 12; i++)
            {
                Assert.Equal(LicenseSource.Online, (await client.ValidateAsync(cancellationToken: Cancelled)).Source);
            }
        })));
        while (!writing.IsCompleted)
        {
            Assert.True((await reader.CheckOfflineAsync(cancellationToken: Cancelled)).IsLicensed);
        }

        await writing;
        Assert.DoesNotContain(Log.Lines, line => line.Contains("damaged", StringComparison.Ordinal) || line.Contains("could not", StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(Folder, "*.tmp"));
    }

    private static (bool IsLicensed, string Code) Seen(LicenseState state) => (state.IsLicensed, state.Code);
}
