using System.Linq;
using System.Text.Json.Nodes;
using DevCrm.Api.Http;

namespace DevCrm.Api.Resources;

/// <summary>What a change changed, for the audit trail.</summary>
internal static class ModelDifferences
{
    public static (JsonObject? Before, JsonObject? After) Between<TModel>(TModel? before, TModel? after)
        where TModel : class
    {
        var old = before is null ? null : ApiJson.ToObject(before);
        var now = after is null ? null : ApiJson.ToObject(after);
        if (old is not null && now is not null)
        {
            foreach (var name in old.Select(field => field.Key).Where(name => JsonNode.DeepEquals(old[name], now[name])).ToArray())
            {
                old.Remove(name);
                now.Remove(name);
            }
        }

        return (old, now);
    }
}
