using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DevCrm Core",
    Author = "DevCrm contributors",
    Website = "https://devcrm.example",
    Version = "0.1.0",
    Description = "Money, numbering, email templates with an outgoing queue, the audit trail and the log of sign-ins.",
    Category = "DevCrm",
    Dependencies = new[]
    {
        "OrchardCore.Contents",
        "OrchardCore.ContentTypes",
        "OrchardCore.Title",
        "OrchardCore.Email",
        "OrchardCore.Liquid",
    })]
