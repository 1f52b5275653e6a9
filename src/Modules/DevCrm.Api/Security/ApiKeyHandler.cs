using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Threading.Tasks;
using DevCrm.Api.Keys;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;

namespace DevCrm.Api.Security;

/// <summary>Authenticates API keys that come as bearer tokens. A key's user has scopes and nothing else: no role, no permission.</summary>
internal sealed class ApiKeyHandler : AuthenticationHandler<AuthenticationSchemeOptions>
{
    public const string SchemeName = "Bearer";
    public const string ScopeClaim = "scope";
    private const string Start = "Bearer ";

    private readonly ApiKeys _keys;
    private readonly ApiKeyUse _use;
    private readonly IClock _clock;
    private string? _refusal;

    public ApiKeyHandler(
        IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, ApiKeys keys, ApiKeyUse use, IClock clock)
        : base(options, logger, encoder)
    {
        _keys = keys;
        _use = use;
        _clock = clock;
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Start, StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        var key = await _keys.FindByTokenAsync(header[Start.Length..].Trim(), Context.RequestAborted);
        _refusal = key?.State(_clock.UtcNow) switch
        {
            ApiKeyState.Active => null,
            ApiKeyState.Expired => "The API key has expired.",
            ApiKeyState.Revoked => "The API key was revoked.",
            _ => "There is no such API key.",
        };
        if (_refusal is not null)
        {
            return AuthenticateResult.Fail(_refusal);
        }

        await _use.NoteAsync(key!, Context.RequestAborted);
        return AuthenticateResult.Success(new AuthenticationTicket(Principal(key!), SchemeName));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = _refusal is null ? SchemeName : $"{SchemeName} error=\"invalid_token\"";
        var problem = _refusal is null
            ? ApiProblem.Of(ProblemCode.MissingKey, "Send it as: Authorization: Bearer dcrm_…")
            : ApiProblem.Of(ProblemCode.InvalidKey, _refusal);
        return problem.ExecuteAsync(Context);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        var scope = Context.GetEndpoint()?.Metadata.GetMetadata<RequiredScope>()?.Name ?? ApiScopes.All;
        Response.Headers.WWWAuthenticate = $"{SchemeName} error=\"insufficient_scope\", scope=\"{scope}\"";
        return ApiProblem.Of(ProblemCode.InsufficientScope, $"This needs the scope {scope}.").ExecuteAsync(Context);
    }

    private static ClaimsPrincipal Principal(ApiKey key)
    {
        var claims = new List<Claim>
        {
            new(ClaimTypes.NameIdentifier, key.KeyId),
            new(ClaimTypes.Name, "API key " + key.Name),
        };
        claims.AddRange(key.Scopes.Select(scope => new Claim(ScopeClaim, scope)));
        return new ClaimsPrincipal(new ClaimsIdentity(claims, SchemeName));
    }
}
