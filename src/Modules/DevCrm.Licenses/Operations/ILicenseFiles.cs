using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Licenses.Operations;

/// <summary>Makes licence files for people, as check-out does for programs. Whose licence it is, is the caller's to decide.</summary>
public interface ILicenseFiles
{
    /// <summary>
    /// A file as long as the licence allows, at most a year. With a fingerprint it is bound to it, and the fingerprint takes an activation
    /// as the machine itself would if it had a connection.
    /// </summary>
    Task<LicenseFile> MakeAsync(string licenseId, string? fingerprint, CancellationToken cancellationToken = default);
}

/// <summary>The file, or why there is none.</summary>
public sealed record LicenseFile(string? Content, string? Problem = null);
