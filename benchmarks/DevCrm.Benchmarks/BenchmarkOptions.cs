using System.Globalization;

namespace DevCrm.Benchmarks;

/// <summary>What the command line asks for.</summary>
internal sealed class BenchmarkOptions
{
    /// <summary>The commands and the options that each has; "bare" and "site" are the processes that the others start.</summary>
    private static readonly Dictionary<string, string[]> _commands = new(StringComparer.Ordinal)
    {
        ["validate"] = ["--scale", "--seconds", "--rounds"],
        ["activate"] = ["--seconds", "--rounds", "--postgres"],
        ["expiry"] = ["--scale"],
        ["bare"] = [],
        ["site"] = [],
    };

    private BenchmarkOptions(string command) => Command = command;

    public string Command { get; }

    /// <summary>Licences in the database.</summary>
    public int Scale { get; private set; } = 1_000_000;

    public int Seconds { get; private set; } = 10;

    public int Rounds { get; private set; } = 3;

    /// <summary>A PostgreSQL database that may be filled; none means SQLite alone.</summary>
    public string? Postgres { get; private set; }

    /// <summary>The options, or what is wrong with the arguments.</summary>
    public static (BenchmarkOptions? Options, string? Fault) Parse(string[] args)
    {
        if (args.Length == 0)
        {
            return (null, "The command is missing.");
        }

        if (!_commands.TryGetValue(args[0], out var known))
        {
            return (null, $"There is no command '{args[0]}'.");
        }

        var options = new BenchmarkOptions(args[0]);
        for (var i = 1; i < args.Length; i += 2)
        {
            var fault = !known.Contains(args[i])
                ? $"'{args[0]}' has no option '{args[i]}'."
                : options.Set(args[i], i + 1 < args.Length ? args[i + 1] : "");
            if (fault is not null)
            {
                return (null, fault);
            }
        }

        return (options, null);
    }

    public static int Usage(string? fault)
    {
        Console.Error.WriteLine($"""
            {fault}

            dotnet run -c Release --project benchmarks/DevCrm.Benchmarks -- COMMAND [OPTION VALUE]...

              validate   validations a second against a bare endpoint that returns the same JSON
                         --scale N, --seconds N, --rounds N
              activate   activations a second against single-row inserts into the same database by the same driver
                         --seconds N, --rounds N, --postgres CONNECTION
              expiry     the expiry job over all licences, one in a hundred of them due
                         --scale N
            """);
        return 2;
    }

    private string? Set(string name, string value)
    {
        if (value.Length == 0 || value.StartsWith("--", StringComparison.Ordinal))
        {
            return $"'{name}' needs a value.";
        }

        if (name == "--postgres")
        {
            Postgres = value;
            return null;
        }

        if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0)
        {
            return $"'{name}' is '{value}'; it has to be a whole number from 1 on.";
        }

        switch (name)
        {
            case "--scale":
                Scale = number;
                break;
            case "--seconds":
                Seconds = number;
                break;
            case "--rounds":
                Rounds = number;
                break;
            default:
                throw new InvalidOperationException($"'{name}' is an option that nothing reads.");
        }

        return null;
    }
}
