using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Sapling.Users;

/// <summary>
/// The scheme "Api" of endpoints for programs. It signs nobody in by itself; a feature that knows tokens registers the
/// scheme "Bearer", and this one asks it. A challenge is 401, never a redirect to the login page.
/// </summary>
internal sealed class ApiAuthenticationHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    IAuthenticationSchemeProvider schemes) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public new const string Scheme = "Api";

    private const string Bearer = "Bearer";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync() =>
        await schemes.GetSchemeAsync(Bearer) is null ? AuthenticateResult.NoResult() : await Context.AuthenticateAsync(Bearer);
}
