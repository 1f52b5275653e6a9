using System.Threading.Tasks;

namespace DevCrm.Accounts.Services;

/// <summary>Makes addresses for mails and for other servers, where there is no page to be relative to.</summary>
public interface ISiteAddress
{
    /// <summary>The absolute address of a path such as "/portal".</summary>
    Task<string> MakeAsync(string path);
}
