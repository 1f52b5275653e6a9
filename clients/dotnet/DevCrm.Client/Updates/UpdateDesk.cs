using DevCrm.Client.Http;

namespace DevCrm.Client.Updates;

/// <summary>Asks for the newest version this licence may have.</summary>
internal sealed class UpdateDesk
{
    private readonly DevCrmClientOptions _options;
    private readonly SiteConnection _site;

    public UpdateDesk(DevCrmClientOptions options, SiteConnection site)
    {
        _options = options;
        _site = site;
    }

    public async Task<UpdateCheck> CheckAsync(string? key, string? channel, CancellationToken cancellationToken)
    {
        try
        {
            return new UpdateCheck(await _site.GetUpdateAsync(Query(channel), key, cancellationToken));
        }
        catch (SiteException fault)
        {
            return new UpdateCheck(null, fault.Message);
        }
    }

    private string Query(string? channel)
    {
        var parts = new[] { ("product", _options.Product), ("channel", channel), ("version", _options.Version) };

        return string.Join('&', parts.Where(part => !string.IsNullOrEmpty(part.Item2)).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2!)}"));
    }
}
