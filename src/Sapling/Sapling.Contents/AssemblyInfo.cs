using System.Runtime.CompilerServices;
using Sapling.Modules;

[assembly: InternalsVisibleTo("Sapling")]
[assembly: InternalsVisibleTo("Sapling.Tests")]

[assembly: EmbeddedModule("OrchardCore.Contents", Name = "Contents", Category = "Content Management",
    Description = "The contents module enables the edition and rendering of content items.",
    Dependencies = ["OrchardCore.Settings", "OrchardCore.Liquid"])]
[assembly: EmbeddedModule("OrchardCore.ContentTypes", Name = "Content Types", Category = "Content Management",
    Description = "The content types module enables the creation and alteration of content types not based on code.",
    Dependencies = ["OrchardCore.Contents"])]
[assembly: EmbeddedModule("OrchardCore.ContentFields", Name = "Content Fields", Category = "Content Management",
    Description = "The content fields module adds common content fields to be used with your custom types.",
    Dependencies = ["OrchardCore.ContentTypes"])]
[assembly: EmbeddedModule("OrchardCore.Title", Name = "Title", Category = "Content Management",
    Description = "The title module enables content items to have titles.",
    Dependencies = ["OrchardCore.ContentTypes"])]
[assembly: EmbeddedModule("OrchardCore.Markdown", Name = "Markdown", Category = "Content Management",
    Description = "The markdown module enables content items to have markdown editors.",
    Dependencies = ["OrchardCore.ContentTypes"])]
