using System.Text.Json.Nodes;

namespace DevCrm.Core.Events;

/// <summary>
/// Something that has happened to the business, told to whoever wants to know.
/// <paramref name="Type"/> is one of <see cref="BusinessEventTypes"/>; <paramref name="SubjectId"/> is the id of what it happened to;
/// <paramref name="Data"/> holds ids, numbers, statuses and dates, never a key or another secret.
/// Events with the same <paramref name="OrderKey"/>, a licence's content item id, are told in the order in which they were raised.
/// </summary>
public sealed record BusinessEvent(string Type, string SubjectId, JsonObject Data, string? OrderKey = null);
