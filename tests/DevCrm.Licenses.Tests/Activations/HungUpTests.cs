using System.Net.Http.Json;
using DevCrm.Licenses.Activations;
using DevCrm.Licenses.Tests.Programs;
using DevCrm.Products.Models;
using Microsoft.Extensions.DependencyInjection;
using YesSql;

namespace DevCrm.Licenses.Tests.Activations;

/// <summary>Programs that go away while others hold the database.</summary>
public sealed class HungUpTests(ProgramSites sites)
{
    public static TheoryData<string> Providers => ProgramSites.Providers;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task HangUpWhileTheyWait_TakeNoUnitThenOrLater(string provider)
    {
        var site = await sites.OnAsync(provider);
        var (license, key) = await site.IssueAsync(plan => plan.Limits = new LicenseLimits { Activations = 10 });
        Assert.Equal("VALID", await site.CodeAsync("activate", new { key, fingerprint = "before" }));
        var (held, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var holding = site.Site.InScopeAsync(services => HoldAsync(services.GetRequiredService<ISession>(), license.Id, held, release.Task));
        await held.Task;

        // The first has its turn and waits for the database, the others wait for their turn: one that hangs up is the next, one is behind another.
        var first = site.CodeAsync("activate", new { key, fingerprint = "first" });
        await Task.Delay(1000);
        using var program = new HttpClient { BaseAddress = site.Site.Address };
        using var hangUp = new CancellationTokenSource();
        var next = AskAsync("hung-up-next");
        await Task.Delay(1000);
        var second = site.CodeAsync("activate", new { key, fingerprint = "second" });
        await Task.Delay(1000);
        var behind = AskAsync("hung-up-behind");
        await Task.Delay(1000);
        Assert.All<Task>([first, next, second, behind], waiting => Assert.False(waiting.IsCompleted));
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => behind);
        await Task.Delay(1000);
        release.SetResult();
        await holding;

        Assert.Equal("VALID", await first);
        Assert.Equal("VALID", await second);
        Assert.Equal("VALID", await site.CodeAsync("activate", new { key, fingerprint = "after" }));
        var activations = await site.Site.InScopeAsync(services => services.GetRequiredService<IActivations>().ListAsync(license.Id));
        Assert.Equal(["before", "first", "second", "after"], activations.Select(activation => activation.Fingerprint));

        Task<HttpResponseMessage> AskAsync(string fingerprint) => program.PostAsJsonAsync(
            new Uri("/api/v1/licenses/activate", UriKind.Relative), new { key, fingerprint }, hangUp.Token);
    }

    // On SQLite any writer keeps the others away, on PostgreSQL whoever has the licence's row.
    private static async Task<bool> HoldAsync(ISession session, string licenseId, TaskCompletionSource held, Task released)
    {
        var transaction = await session.BeginTransactionAsync();
        await using var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = "UPDATE \"DevCrm_ActivationUnits\" SET \"Highest\" = \"Highest\" WHERE \"LicenseId\" = @LicenseId";
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = ("@LicenseId", licenseId);
        command.Parameters.Add(parameter);
        Assert.Equal(1, await command.ExecuteNonQueryAsync());
        held.SetResult();
        await released;
        return true;
    }
}
