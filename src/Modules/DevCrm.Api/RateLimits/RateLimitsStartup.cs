using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;

namespace DevCrm.Api.RateLimits;

/// <summary>Registers the limits, and counts addresses before anyone is authenticated.</summary>
public sealed class RateLimitsStartup : StartupBase
{
    public override int ConfigureOrder => -200;

    public override void ConfigureServices(IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<RateLimitOptions>().BindConfiguration(RateLimitOptions.Section);
        services.AddSingleton<IValidateOptions<RateLimitOptions>, RateLimitOptionsValidator>();
        services.AddScoped<IModularTenantEvents, RateLimitCheck>();
        services.AddSingleton<KeyLimits>();
        services.AddSingleton<IProgramLimits, ProgramLimits>();
        services.AddSingleton<IWrongKeyLimit, WrongKeyLimit>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        app.UseMiddleware<AddressLimitMiddleware>();
}
