using OrchardCore.Modules.Manifest;

[assembly: Module(
    Name = "DevCrm Billing",
    Author = "DevCrm contributors",
    Website = "https://devcrm.example",
    Version = "0.1.0",
    Category = "DevCrm",
    Description = "Stripe Checkout, the webhook inbox and purchases.",
    Dependencies =
    [
        "DevCrm.Licenses",
        "OrchardCore.Workflows",
    ])]
