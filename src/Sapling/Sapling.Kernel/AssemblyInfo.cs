using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Sapling")]
[assembly: InternalsVisibleTo("Sapling.Tests")]
