using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Core.Numbering;

/// <summary>Hands out numbers 1, 2, 3… of a named sequence, each once, also to several instances at the same time.</summary>
public interface INumberSequence
{
    /// <summary>The next number. A number taken by work that then fails is lost: there can be gaps, never doubles.</summary>
    Task<long> NextAsync(string sequence, CancellationToken cancellationToken = default);
}
