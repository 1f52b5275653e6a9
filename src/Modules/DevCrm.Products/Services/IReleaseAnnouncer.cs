using System.Threading.Tasks;
using DevCrm.Products.Models;

namespace DevCrm.Products.Services;

/// <summary>Is told when a release is published for the first time, within that transaction.</summary>
public interface IReleaseAnnouncer
{
    Task AnnounceAsync(ReleasePart release);
}
