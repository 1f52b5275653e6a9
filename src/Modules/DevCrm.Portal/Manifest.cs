using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DevCrm Portal",
    Author = "DevCrm contributors",
    Website = "https://devcrm.example",
    Version = "0.1.0",
    Category = "DevCrm",
    Description = "The shop window and the customers' own pages: licences, downloads, colleagues.",
    Dependencies =
    [
        "DevCrm.Core",
        "DevCrm.Api",
        "DevCrm.Accounts",
        "DevCrm.Products",
        "DevCrm.Licenses",
        "DevCrm.Billing",
        "OrchardCore.Users",
    ])]
