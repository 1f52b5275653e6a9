using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DevCrm Campaigns",
    Author = "DevCrm contributors",
    Website = "https://devcrm.example",
    Version = "0.1.0",
    Category = "DevCrm",
    Description = "Mails releases to those who may download them, and lets people unsubscribe from such mails.",
    Dependencies = new[]
    {
        "DevCrm.Core",
        "DevCrm.Accounts",
        "DevCrm.Products",
        "DevCrm.Licenses",
        "OrchardCore.Users",
        "OrchardCore.Workflows",
    })]
