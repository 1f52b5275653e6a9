using System.Threading.Tasks;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;

namespace DevCrm.Billing.Stripe;

/// <summary>Reads the options when the site starts, so that a wrong configuration stops it then and not at the first sale.</summary>
public sealed class StripeConfigurationCheck : ModularTenantEvents
{
    private readonly IOptions<StripeOptions> _options;

    public StripeConfigurationCheck(IOptions<StripeOptions> options) => _options = options;

    public override Task ActivatingAsync()
    {
        _ = _options.Value;

        return Task.CompletedTask;
    }
}
