using System.Security.Claims;
using System.Text.RegularExpressions;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Mail;
using Microsoft.AspNetCore.Authorization;

namespace DevCrm.Licenses.Keys;

/// <summary>Hides licence keys in mails from staff who may not see keys.</summary>
internal sealed partial class KeysInMails : IMailSecrets
{
    private readonly IAuthorizationService _authorization;

    public KeysInMails(IAuthorizationService authorization) => _authorization = authorization;

    public async ValueTask<string> HideAsync(string text, ClaimsPrincipal reader, CancellationToken cancellationToken = default) =>
        await _authorization.AuthorizeAsync(reader, LicensesPermissions.RevealLicenseKeys) ? text : Hide(text);

    internal static string Hide(string text) =>
        Shape().Replace(text, match => LicenseKey.TryParse(match.Value, out var key) ? key.ToString() : match.Value);

    // As LicenseKey writes them: that is how a mail gets one.
    [GeneratedRegex(@"(?<![A-Za-z])[A-Z]{2,6}(-[0-9A-Z]{5}){5}(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
