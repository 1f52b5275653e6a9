using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;

namespace DevCrm.Api.RateLimits;

/// <summary>Reads the limits when the site starts, so that wrong ones stop it then.</summary>
public sealed class RateLimitCheck : ModularTenantEvents
{
    private readonly IOptions<RateLimitOptions> _options;

    public RateLimitCheck(IOptions<RateLimitOptions> options) => _options = options;

    public override Task ActivatingAsync()
    {
        _ = _options.Value;
        return Task.CompletedTask;
    }
}
