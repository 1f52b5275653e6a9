using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DevCrm Products",
    Author = "DevCrm contributors",
    Website = "https://devcrm.example",
    Version = "0.1.0",
    Description = "Products, plans, releases, their packages and the gated download.",
    Category = "DevCrm",
    Dependencies = new[]
    {
        "DevCrm.Core",
        "DevCrm.Api",
        "OrchardCore.Contents",
        "OrchardCore.ContentTypes",
        "OrchardCore.Title",
        "OrchardCore.Markdown",
    })]
