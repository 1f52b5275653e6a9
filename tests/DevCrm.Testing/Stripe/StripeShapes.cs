using System.Text.Json.Nodes;
using DevCrm.Testing.Hosting;

namespace DevCrm.Testing.Stripe;

/// <summary>Objects in the shape Stripe sends them, where this machine has examples; else the members that matter alone.</summary>
public static class StripeShapes
{
    public static JsonObject Object(string name)
    {
        var example = Path.Combine(RepositoryPaths.Root, "..", "shared", "data", "stripe", name + ".json");

        return File.Exists(example)
            ? JsonNode.Parse(File.ReadAllText(example))!.AsObject()
            : new JsonObject { ["object"] = name };
    }

    /// <summary>An event about an object.</summary>
    public static JsonObject Event(string type, JsonObject subject, string? id = null)
    {
        var stripeEvent = Object("event");
        stripeEvent["id"] = id ?? "evt_" + Guid.NewGuid().ToString("N");
        stripeEvent["object"] = "event";
        stripeEvent["created"] = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        stripeEvent["livemode"] = false;
        stripeEvent["type"] = type;
        stripeEvent["data"] = new JsonObject { ["object"] = subject.DeepClone() };

        return stripeEvent;
    }
}
