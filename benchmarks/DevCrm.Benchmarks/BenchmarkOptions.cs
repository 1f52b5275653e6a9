using System.Globalization;

namespace DevCrm.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed record BenchmarkOptions(string Command)
{
    /// <summary>Licences in the database.</summary>
    public int Scale { get; init; } = 1_000_000;

    public int Seconds { get; init; } = 10;

    public int Rounds { get; init; } = 3;

    /// <summary>A PostgreSQL database that may be filled; none means SQLite alone.</summary>
    public string? Postgres { get; init; }

    public static BenchmarkOptions? Parse(string[] args)
    {
        if (args.Length == 0)
        {
            return null;
        }

        var options = new BenchmarkOptions(args[0]);
        for (var i = 1; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--scale" => options with { Scale = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--seconds" => options with { Seconds = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--postgres" => options with { Postgres = args[i + 1] },
                _ => options with { Command = "" },
            };
        }

        return options;
    }

    public static int Usage()
    {
        Console.Error.WriteLine("""
            dotnet run -c Release --project benchmarks/DevCrm.Benchmarks -- COMMAND [--scale N] [--seconds N] [--rounds N] [--postgres CONNECTION]

              validate   validations a second against a bare endpoint that returns the same JSON
              activate   activations a second against single-row inserts into the same database by the same driver
              expiry     the expiry job over all licences, one in a hundred of them due
            """);
        return 2;
    }
}
