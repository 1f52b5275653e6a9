using System.Text.Json.Nodes;

namespace DevCrm.Core.Mail;

/// <summary>A mail to be made from the published template of an event; equal dedupe keys mean one mail, however often it is queued.</summary>
public sealed record TemplatedMail(
    string Event,
    string To,
    JsonObject Model,
    string? Language = null,
    string? DedupeKey = null);
