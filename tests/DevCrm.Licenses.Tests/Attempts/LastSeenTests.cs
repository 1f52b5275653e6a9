using System.Globalization;
using DevCrm.Licenses.Attempts;

namespace DevCrm.Licenses.Tests.Attempts;

/// <summary>Requests note who was heard of while the writer takes what they have noted.</summary>
public sealed class LastSeenTests
{
    private const int Notes = 200_000;

    [Fact]
    public async Task TakenWhileOthersNote_EachIsTakenOnce_InOrder()
    {
        var seen = new LastSeen();
        var noting = Task.Run(() =>
        {
            for (var i = 0; i < Notes; i++)
            {
                seen.Note(i.ToString(CultureInfo.InvariantCulture), at: i);
            }
        });
        var taken = new List<KeyValuePair<string, long>>();
        while (!noting.IsCompleted)
        {
            Take();
        }

        await noting;
        Take();
        Assert.Equal(Enumerable.Range(0, Notes).Select(i => (long)i), taken.Select(entry => entry.Value).Order());

        void Take()
        {
            var rows = seen.Take();
            Assert.Equal(rows.Select(row => row.Key).Order(StringComparer.Ordinal), rows.Select(row => row.Key));
            taken.AddRange(rows);
        }
    }
}
