using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DevCrm Licenses",
    Author = "DevCrm contributors",
    Website = "https://devcrm.example",
    Version = "0.1.0",
    Description = "Licences: keys, states, expiry and reminders, and what each may download.",
    Category = "DevCrm",
    Dependencies = new[]
    {
        "DevCrm.Core",
        "DevCrm.Api",
        "DevCrm.Accounts",
        "DevCrm.Products",
        "OrchardCore.Contents",
        "OrchardCore.ContentTypes",
        "OrchardCore.Title",
    })]
