using DevCrm.Client.Updates;

namespace DevCrm.Client;

/// <summary>
/// Asks the vendor's site about one licence, and decides without it while it cannot be reached. Safe to use from several threads;
/// a program has one. No method throws because of the network or a refusal: the answer says so.
/// </summary>
public interface IDevCrmClient
{
    /// <summary>What the last question about the whole program found; null before the first.</summary>
    LicenseState? Current { get; }

    /// <summary>Raised when <see cref="Current"/> changes in whether it is licensed, why, or by what source.</summary>
    event EventHandler<LicenseState>? StateChanged;

    /// <summary>Goes on with another key, such as the one the customer has just typed. It is held in memory alone.</summary>
    void UseKey(string? key);

    /// <summary>Whether the licence holds.</summary>
    Task<LicenseState> ValidateAsync(LicenseScope? scope = null, CancellationToken cancellationToken = default);

    /// <summary>Takes a unit of the licence for this machine. Again on the same machine it takes none, and renews a lease.</summary>
    Task<LicenseState> ActivateAsync(LicenseScope? scope = null, CancellationToken cancellationToken = default);

    /// <summary>Keeps a floating licence's unit. <see cref="Hosting.LicenseHeartbeat"/> does it over and over.</summary>
    Task<LicenseState> HeartbeatAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Gives this machine's unit back, and forgets what is kept for offline use. The heartbeat takes none again before the program
    /// activates.
    /// </summary>
    Task<Deactivation> DeactivateAsync(CancellationToken cancellationToken = default);

    /// <summary>Fetches a licence file for this machine and keeps it: the program may then run without the site until it ends.</summary>
    /// <param name="lifetime">How long; the vendor's choice when left out, and never past the licence's end.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<CheckOut> CheckOutAsync(TimeSpan? lifetime = null, CancellationToken cancellationToken = default);

    /// <summary>Decides from what is kept, without asking the site: for a start that must not wait.</summary>
    Task<LicenseState> CheckOfflineAsync(LicenseScope? scope = null, CancellationToken cancellationToken = default);

    /// <summary>Checks the text of a licence file that came another way.</summary>
    Task<LicenseState> ReadFileAsync(string signed, CancellationToken cancellationToken = default);

    /// <summary>
    /// Notes a reading of a counter, to be sent with <see cref="SendUsageAsync"/> or the next heartbeat. It survives a restart, and
    /// counts once however often it has to be sent.
    /// </summary>
    /// <param name="counter">1 to 64 of a-z, 0-9, '_', '.' and '-'; "units" is what prepaid units are held against.</param>
    /// <param name="value">0 to 10¹², at most three decimals.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task RecordUsageAsync(string counter, decimal value, CancellationToken cancellationToken = default);

    /// <summary>Sends what is noted; returns how many readings still wait.</summary>
    Task<int> SendUsageAsync(CancellationToken cancellationToken = default);

    /// <summary>Whether there is a newer version that this licence may have.</summary>
    /// <param name="channel">The channel; the vendor's default when left out.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<UpdateCheck> CheckForUpdateAsync(string? channel = null, CancellationToken cancellationToken = default);

    /// <summary>
    /// Fetches a file of an update, and goes on where an earlier attempt broke off. At the path is the whole file with the promised
    /// hash, or nothing.
    /// </summary>
    /// <param name="package">The file.</param>
    /// <param name="path">Where it is put; what is there is replaced.</param>
    /// <param name="cancellationToken">Ends the transfer.</param>
    Task<UpdateDownload> DownloadAsync(UpdatePackage package, string path, CancellationToken cancellationToken = default);
}
