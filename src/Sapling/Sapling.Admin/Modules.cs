using Sapling.Modules;

[assembly: EmbeddedModule("OrchardCore.Resources", Name = "Resources", Category = "Content Management", Description = "Bootstrap and its icons, by name.")]
[assembly: EmbeddedModule("OrchardCore.Navigation", Name = "Navigation", Category = "Navigation", Description = "Menus and pagers.")]
[assembly: EmbeddedModule("OrchardCore.Themes", Name = "Themes", Category = "Theming", Description = "Picks the themes of the site and of the admin.")]
[assembly: EmbeddedModule("OrchardCore.Diagnostics", Name = "Diagnostics", Category = "Infrastructure", IsAlwaysEnabled = true,
    Description = "Pages for errors.")]
[assembly: EmbeddedModule("OrchardCore.Admin", Name = "Admin", Category = "Infrastructure", Description = "The start page and the menu of the admin.",
    Dependencies = ["OrchardCore.Navigation", "OrchardCore.Resources", "OrchardCore.Themes", "TheAdmin"])]
[assembly: EmbeddedModule("TheAdmin", Name = "The Admin Theme", Description = "The look of the admin.", IsTheme = true, Tags = ["Admin"],
    Dependencies = ["OrchardCore.Resources"])]
