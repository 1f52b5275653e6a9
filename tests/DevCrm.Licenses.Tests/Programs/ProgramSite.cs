using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Products.Models;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Title.Models;

namespace DevCrm.Licenses.Tests.Programs;

/// <summary>A running site and a program that calls it.</summary>
public sealed class ProgramSite : IAsyncDisposable
{
    public const string Product = "4demoproductenterprise0001";

    /// <summary>Settings of a host that counts no requests.</summary>
    public static readonly IReadOnlyDictionary<string, string> WithoutLimits = new Dictionary<string, string>
    {
        ["DevCrm:Api:RateLimits:Address:Permits"] = "0",
        ["DevCrm:Api:RateLimits:LicenseKey:Permits"] = "0",
        ["DevCrm:Api:RateLimits:WrongKeys:Permits"] = "0",
    };

    private int _plans;

    private ProgramSite(LicenseSite site)
    {
        Site = site;
        Http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 100 }) { BaseAddress = site.Address };
        Http.DefaultRequestHeaders.UserAgent.ParseAdd("program-under-test/1.0");
    }

    public LicenseSite Site { get; }

    public HttpClient Http { get; }

    public static async Task<ProgramSite> StartAsync(string provider, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var all = WithoutLimits.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value));
        return new(await LicenseSite.StartAsync(provider, new Dictionary<string, string?>(all.Concat(settings ?? new Dictionary<string, string?>()))));
    }

    /// <summary>A new published plan of the demo's product.</summary>
    public Task<string> PlanAsync(Action<PlanPart> with) => Site.InScopeAsync(async services =>
    {
        var content = services.GetRequiredService<IContentManager>();
        var item = await content.NewAsync("Plan");
        item.DisplayText = "Plan " + Interlocked.Increment(ref _plans);
        item.Alter<TitlePart>(title => title.Title = item.DisplayText);
        item.Alter<PlanPart>(plan =>
        {
            plan.ProductId = Product;
            with(plan);
        });
        Assert.True(await content.CreateAsync(item, VersionOptions.Published));
        return item.ContentItemId;
    });

    /// <summary>A new licence and its key.</summary>
    public async Task<(License License, string Key)> IssueAsync(string? plan = null, Func<IssueLicense, IssueLicense>? with = null)
    {
        var license = await Site.IssueAsync(plan ?? LicenseSite.TeamPlan, with: with);
        return (license, (await Site.WithLicensesAsync(licenses => licenses.RevealKeyAsync(license.Id)))!);
    }

    public async Task<(License License, string Key)> IssueAsync(Action<PlanPart> plan, Func<IssueLicense, IssueLicense>? with = null) =>
        await IssueAsync(await PlanAsync(plan), with);

    /// <summary>Changes the published content item of a licence, plan, product or release as the admin does.</summary>
    public Task<bool> ChangeAsync<TPart>(string contentItemId, Action<TPart> change)
        where TPart : ContentPart, new() => Site.InScopeAsync(async services =>
    {
        var content = services.GetRequiredService<IContentManager>();
        var item = (await content.GetAsync(contentItemId))!;
        item.Alter<TPart>(change);
        await content.UpdateAsync(item);
        return true;
    });

    public async Task<JsonObject> CallAsync(string route, object body)
    {
        using var response = await SendAsync(route, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{response.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }

    public async Task<string> CodeAsync(string route, object body) => (string)(await CallAsync(route, body))["code"]!;

    public async Task<HttpResponseMessage> SendAsync(string route, object body) =>
        await Http.PostAsJsonAsync(new Uri("/api/v1/licenses/" + route, UriKind.Relative), body);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Site.DisposeAsync();
    }
}
