using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DevCrm Accounts",
    Author = "DevCrm contributors",
    Website = "https://devcrm.example",
    Version = "0.1.0",
    Description = "Customers, prospects and partners, their contacts, portal members and invitations.",
    Category = "DevCrm",
    Dependencies = new[]
    {
        "DevCrm.Core",
        "DevCrm.Api",
        "OrchardCore.Contents",
        "OrchardCore.ContentTypes",
        "OrchardCore.Title",
        "OrchardCore.Users",
        "OrchardCore.Roles",
    })]
