using System.Globalization;

namespace DevCrm.Benchmarks;

/// <summary>Rounds of two sides, taken in turn, and their ratio.</summary>
internal sealed class ResultTable(string title, string ours, string theirs)
{
    private readonly List<(double Ours, double Theirs)> _rounds = [];

    public void Add(double our, double their) => _rounds.Add((our, their));

    public void Print(double goal)
    {
        Console.WriteLine();
        Console.WriteLine($"| {title} | {ours} | {theirs} | ratio |");
        Console.WriteLine("|---|---:|---:|---:|");
        for (var i = 0; i < _rounds.Count; i++)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"round {i + 1}"), _rounds[i].Ours, _rounds[i].Theirs, _rounds[i].Ours / _rounds[i].Theirs);
        }

        Write("median", Median(r => r.Ours), Median(r => r.Theirs), Median(r => r.Ours / r.Theirs));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Goal: at least {goal}"));
    }

    private double Median(Func<(double Ours, double Theirs), double> value) => _rounds.Select(value).Order().ElementAt(_rounds.Count / 2);

    private static void Write(string name, double our, double their, double ratio) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {our:N0} | {their:N0} | {ratio:F2} |"));
}
