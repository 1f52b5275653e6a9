using System;
using System.Security.Cryptography;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.DataProtection;
using YesSql;
using IConfiguration = Microsoft.Extensions.Configuration.IConfiguration;

namespace DevCrm.Licenses.Keys;

/// <summary>The secret of key hashes: the configured one, else the site's own, which lies encrypted in the database.</summary>
public sealed class KeyHashSecrets
{
    internal const string ConfigurationKey = "DevCrm:Licenses:KeyHashSecret";
    internal const int MinLength = 32;

    private readonly IDataProtector _protector;
    private readonly byte[]? _configured;
    private byte[]? _own;

    public KeyHashSecrets(IDataProtectionProvider protection, IConfiguration configuration)
    {
        _protector = protection.CreateProtector("DevCrm.Licenses.KeyHashSecret");
        _configured = ReadConfigured(configuration);
    }

    /// <summary>The secret, once it was read; for paths that open no session.</summary>
    internal byte[]? Known => _configured ?? _own;

    /// <summary>A new secret of the site's own, to be stored.</summary>
    public KeyHashSecret New() => new() { Protected = _protector.Protect(Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))) };

    /// <summary>The database is only asked the first time, since the secret never changes.</summary>
    public async ValueTask<byte[]> GetAsync(ISession session, CancellationToken cancellationToken = default) =>
        _configured ?? (_own ??= await LoadAsync(session, cancellationToken));

    internal static byte[]? ReadConfigured(IConfiguration configuration)
    {
        var text = configuration[ConfigurationKey];
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return text.Length >= MinLength
            ? Encoding.UTF8.GetBytes(text)
            : throw new InvalidOperationException($"{ConfigurationKey} needs at least {MinLength} characters.");
    }

    private async Task<byte[]> LoadAsync(ISession session, CancellationToken cancellationToken)
    {
        var stored = await session.Query<KeyHashSecret>().FirstOrDefaultAsync(cancellationToken)
            ?? throw new InvalidOperationException("The secret of licence key hashes is not in the database, where the module's installation put it.");
        return Convert.FromBase64String(_protector.Unprotect(stored.Protected));
    }
}
