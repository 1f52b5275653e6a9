using System;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;

namespace DevCrm.Licenses.Files;

/// <summary>Registers licence files, proofs and their keys.</summary>
public sealed class FilesStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<SigningKeyMaker>();
        services.AddSingleton<SigningKeyRing>();
        services.AddScoped<ISigningKeys, SigningKeyService>();
        services.AddScoped<LicenseFileMaker>();
        services.AddIndexProvider<SigningKeyIndexProvider>();
        services.AddDataMigration<SigningKeyMigrations>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider) =>
        routes.AddJwksEndpoint();
}
