using System;
using System.Linq;
using OrchardCore.Modules;
using IConfiguration = Microsoft.Extensions.Configuration.IConfiguration;

namespace DevCrm.Api.Keys;

/// <summary>The key that an unattended set-up gives to whoever automates the site: its token is configured, not made up.</summary>
internal static class SetupKey
{
    public const string ConfigurationKey = "DevCrm:Api:SetupKey";
    public const int MinLength = 32;

    public static string? Read(IConfiguration configuration)
    {
        var token = configuration[ConfigurationKey];
        if (string.IsNullOrEmpty(token))
        {
            return null;
        }

        return token.Length >= MinLength && token.All(character => character is > ' ' and <= '~')
            ? token
            : throw new InvalidOperationException($"{ConfigurationKey} needs at least {MinLength} printable ASCII characters without spaces.");
    }

    public static ApiKey Make(string token, IClock clock) => new()
    {
        KeyId = ApiKeyToken.NewId(),
        Name = "Set-up",
        Scopes = [ApiScopes.All],
        TokenHash = ApiKeyToken.Hash(token),
        CreatedUtc = clock.UtcNow,
        CreatedBy = "set-up",
    };
}
