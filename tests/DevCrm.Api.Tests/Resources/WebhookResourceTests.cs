using System.Net;
using System.Text.Json.Nodes;
using DevCrm.Api.Tests.Site;

namespace DevCrm.Api.Tests.Resources;

/// <summary>Webhooks, managed by programs.</summary>
public sealed class WebhookResourceTests(ApiSites sites)
{
    [Fact]
    public async Task Webhook_TellsItsSecretOnce_AndIsChangedAndRemoved()
    {
        var api = (await sites.GetAsync()).Api;
        var faulty = await api.PostAsync("/api/v1/webhooks", new JsonObject { ["url"] = "http://127.0.0.1/", ["events"] = new JsonArray("no.such") });
        var errors = faulty.ExpectProblem(HttpStatusCode.BadRequest, "validation_failed").Body["errors"]!;
        Assert.NotNull(errors["url"]);
        Assert.NotNull(errors["events"]);

        var created = (await api.PostAsync("/api/v1/webhooks", new JsonObject
        {
            ["url"] = "https://hooks.example.com/devcrm",
            ["events"] = new JsonArray("license.*"),
            ["enabled"] = false,
        })).Expect(HttpStatusCode.Created);
        Assert.False(string.IsNullOrEmpty((string?)created.Body["secret"]));
        Assert.Null(created.ETag);
        Assert.Equal("no-store", created.Headers["Cache-Control"]);

        var read = (await api.GetAsync($"/api/v1/webhooks/{created.Id}")).Expect(HttpStatusCode.OK);
        Assert.Null(read.Body["secret"]);
        var changed = (await api.PatchAsync($"/api/v1/webhooks/{created.Id}", new JsonObject { ["description"] = "ERP" }, read.ETag)).Expect(HttpStatusCode.OK);
        Assert.Equal("ERP", (string?)changed.Body["description"]);
        Assert.Equal("license.*", (string?)changed.Body["events"]![0]);
        var rolled = (await api.PostAsync($"/api/v1/webhooks/{created.Id}/roll-secret", new JsonObject { ["overlapMinutes"] = 5 })).Expect(HttpStatusCode.OK);
        Assert.NotEqual((string?)created.Body["secret"], (string?)rolled.Body["secret"]);

        Assert.Contains(created.Id, (await api.GetAsync("/api/v1/webhooks?enabled=false")).Data.Select(item => (string?)item!["id"]));
        Assert.Empty((await api.GetAsync($"/api/v1/webhook-deliveries?webhook={created.Id}")).Expect(HttpStatusCode.OK).Data);
        (await api.SendAsync("DELETE", $"/api/v1/webhooks/{created.Id}")).Expect(HttpStatusCode.NoContent);
        (await api.GetAsync($"/api/v1/webhooks/{created.Id}")).ExpectProblem(HttpStatusCode.NotFound, "not_found");
    }
}
