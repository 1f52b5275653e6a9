using System.Runtime.CompilerServices;
using Sapling.Modules;

[assembly: InternalsVisibleTo("Sapling.Tests")]
[assembly: EmbeddedModule("OrchardCore.Data", Name = "Data", Description = "The database of the site.", Category = "Infrastructure", IsAlwaysEnabled = true)]
