using System.Security.Cryptography;

/// <summary>
/// Makes up the administrator's password where the unattended set-up is configured without one: Orchard Core's own then
/// refuses to start.
/// </summary>
internal static class InitialPassword
{
    private const string Tenant = "OrchardCore:OrchardCore_AutoSetup:Tenants:0";

    // Without characters that are taken for others when a password is copied from a screen.
    private static readonly string[] _alphabets = ["abcdefghijkmnpqrstuvwxyz", "ABCDEFGHJKLMNPQRSTUVWXYZ", "23456789", "!#%+-=?@"];

    public static void Provide(WebApplicationBuilder builder)
    {
        var tenant = builder.Configuration.GetSection(Tenant);
        if (!tenant.Exists() || !string.IsNullOrEmpty(tenant["AdminPassword"]) || IsSetUp(builder))
        {
            return;
        }

        var password = NewPassword();
        builder.Configuration.AddInMemoryCollection([new(Tenant + ":AdminPassword", password)]);

        // On the console and not in the log: a log is kept and read by others.
        Console.WriteLine($"""

              The first visit sets the site up.
              Administration:     /admin
              User name:          {tenant["AdminUsername"]}
              Password:           {password}   (shown only now)

            """);
    }

    private static bool IsSetUp(WebApplicationBuilder builder)
    {
        var data = builder.Configuration["ORCHARD_APP_DATA"] is { Length: > 0 } given
            ? given
            : Path.Combine(builder.Environment.ContentRootPath, "App_Data");
        var tenants = new ConfigurationBuilder().AddJsonFile(Path.GetFullPath(Path.Combine(data, "tenants.json")), optional: true).Build();
        return string.Equals(tenants["Default:State"], "Running", StringComparison.OrdinalIgnoreCase);
    }

    private static string NewPassword()
    {
        var characters = _alphabets.Select(alphabet => RandomNumberGenerator.GetItems<char>(alphabet, 5)).SelectMany(part => part).ToArray();
        RandomNumberGenerator.Shuffle(characters.AsSpan());
        return new string(characters);
    }
}
