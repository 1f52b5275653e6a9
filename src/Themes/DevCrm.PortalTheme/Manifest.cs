using OrchardCore.DisplayManagement.Manifest;

[assembly: Theme(
    Name = "DevCrm Portal",
    Author = "DevCrm contributors",
    Website = "https://devcrm.example",
    Version = "0.1.0",
    Description = "The shop window and the customer portal.")]
