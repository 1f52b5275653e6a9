namespace Sapling.Users;

/// <summary>How often one address may try; configuration section <c>OrchardCore_Users:Throttle</c>.</summary>
public sealed class ThrottleOptions
{
    public int FailedSignIns { get; set; } = 20;

    public TimeSpan SignInWindow { get; set; } = TimeSpan.FromMinutes(5);

    public int Recoveries { get; set; } = 10;

    public TimeSpan RecoveryWindow { get; set; } = TimeSpan.FromMinutes(15);
}
