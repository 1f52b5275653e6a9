using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DevCrm API",
    Author = "DevCrm contributors",
    Website = "https://devcrm.example",
    Version = "0.1.0",
    Description = "The conventions of the HTTP API: keys with scopes, paging, problem details, idempotency, rate limits, its document, and webhooks out.",
    Category = "DevCrm",
    Dependencies = new[]
    {
        "DevCrm.Core",
        "OrchardCore.Contents",
        "OrchardCore.Users",
    })]
