using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authorization;

namespace DevCrm.Products.Downloads;

/// <summary>Staff with the permission may fetch every package that can be offered.</summary>
internal sealed class StaffDownloadRule : IDownloadRule
{
    private readonly IAuthorizationService _authorization;

    public StaffDownloadRule(IAuthorizationService authorization) => _authorization = authorization;

    public async ValueTask<DownloadVerdict> DecideAsync(DownloadRequest request, CancellationToken cancellationToken = default) =>
        await _authorization.AuthorizeAsync(request.User, ProductsPermissions.DownloadAnyPackage)
            ? DownloadVerdict.Allow()
            : DownloadVerdict.None;
}
