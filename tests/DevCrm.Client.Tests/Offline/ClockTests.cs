using DevCrm.Client.Tests.Stub;

namespace DevCrm.Client.Tests.Offline;

public sealed class ClockTests : ClientFixture
{
    [Fact]
    public async Task TurnedBack_EndsTheGrace_UntilTheSiteAnswers()
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();
        Clock.Move(TimeSpan.FromDays(10));
        Assert.True((await Client().ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
        Clock.Move(TimeSpan.FromDays(-9));

        var back = await Client().ValidateAsync(cancellationToken: Cancelled);
        Reconnect();
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();
        var after = await Client().ValidateAsync(cancellationToken: Cancelled);

        Assert.Equal((false, "CLOCK_TURNED_BACK"), (back.IsLicensed, back.Code));
        Assert.Equal((true, "VALID"), (after.IsLicensed, after.Code));
    }

    [Fact]
    public async Task TurnedBackBeforeTheAnswer_EndsTheGrace()
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();
        Clock.Move(TimeSpan.FromHours(-1));

        Assert.Equal("CLOCK_TURNED_BACK", (await Client().ValidateAsync(cancellationToken: Cancelled)).Code);
    }

    [Fact]
    public async Task LittleBack_IsATimeServersWork()
    {
        await Client().ValidateAsync(cancellationToken: Cancelled);
        Disconnect();
        Clock.Move(TimeSpan.FromMinutes(-5));

        Assert.True((await Client().ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
    }

    [Theory]
    [InlineData(-400)]
    [InlineData(400)]
    public async Task ClockThatIsAlwaysWrong_StopsNobody_AndGraceEndsByTheSitesTime(int days)
    {
        var wrong = new TestClock();
        wrong.Move(TimeSpan.FromDays(days));
        await Client(clock: wrong).ValidateAsync(cancellationToken: Cancelled);
        Disconnect();

        wrong.Move(TimeSpan.FromDays(13));
        Assert.True((await Client(clock: wrong).ValidateAsync(cancellationToken: Cancelled)).IsLicensed);
        wrong.Move(TimeSpan.FromDays(2));

        Assert.Equal("GRACE_OVER", (await Client(clock: wrong).ValidateAsync(cancellationToken: Cancelled)).Code);
    }

    [Fact]
    public async Task TurnedBack_EndsALicenceFileToo()
    {
        var client = Client();
        await client.CheckOutAsync(TimeSpan.FromDays(60), Cancelled);
        Disconnect();
        Clock.Move(TimeSpan.FromDays(50));
        Assert.Equal(LicenseSource.File, (await client.ValidateAsync(cancellationToken: Cancelled)).Source);
        Clock.Move(TimeSpan.FromDays(-40));

        Assert.Equal("CLOCK_TURNED_BACK", (await client.ValidateAsync(cancellationToken: Cancelled)).Code);
    }
}
