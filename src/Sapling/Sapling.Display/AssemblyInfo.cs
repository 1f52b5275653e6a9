using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Sapling.Tests")]
[assembly: InternalsVisibleTo("Sapling.Admin")]
[assembly: InternalsVisibleTo("Sapling.Contents")]
