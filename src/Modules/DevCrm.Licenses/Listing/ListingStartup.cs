using System.Collections.Generic;
using DevCrm.Accounts.Services;
using DevCrm.Core.Audit;
using DevCrm.Licenses.Operations;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.Timeline;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.Modules;
using YesSql;

namespace DevCrm.Licenses.Listing;

/// <summary>Registers what the pages of staff read and do.</summary>
public sealed class ListingStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<LicenseCommands>();
        services.AddScoped<ITimelineSource, FirstUse>();
        services.AddScoped(provider => new LicenseList(
            provider.GetRequiredService<ISession>(),
            provider.GetRequiredService<IContentManager>(),
            provider.GetRequiredService<LicenseReader>(),
            provider.GetRequiredService<AccountLookup>(),
            provider.GetRequiredService<IAccounts>()));
        services.AddScoped(provider => new LicenseTimeline(
            provider.GetRequiredService<AuditSearch>(),
            provider.GetRequiredService<LicenseReader>(),
            provider.GetRequiredService<IEnumerable<ITimelineSource>>()));
    }
}
