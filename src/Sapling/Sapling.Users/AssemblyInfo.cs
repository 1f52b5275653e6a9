using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Sapling.Tests")]
