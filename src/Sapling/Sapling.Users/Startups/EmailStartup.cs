using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.Email;
using OrchardCore.Email.Drivers;
using OrchardCore.Email.Services;
using OrchardCore.Email.Smtp.Drivers;
using OrchardCore.Email.Smtp.Services;
using OrchardCore.Environment.Shell.Configuration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using Sapling.Users.Email;

namespace Sapling.Users.Startups;

/// <summary>Mail through a provider.</summary>
[Feature("OrchardCore.Email")]
public sealed class EmailStartup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<IEmailService, DefaultEmailService>();
        services.AddScoped<IEmailProviderResolver, DefaultEmailProviderResolver>();
        services.AddScoped<IEmailServiceEvents, EmailMessageValidator>();
        services.AddSingleton<IEmailAddressValidator, EmailAddressValidator>();
        services.AddTransient<IConfigureOptions<EmailOptions>, EmailOptionsConfiguration>();
        services.AddPermissionProvider<EmailPermissionProvider>();
        services.AddNavigationProvider<EmailAdminMenu>();
        services.AddSiteDisplayDriver<EmailSettingsDisplayDriver>();
    }
}

/// <summary>SMTP by the site's settings or by configuration.</summary>
[Feature("OrchardCore.Email.Smtp")]
public sealed class SmtpStartup(IShellConfiguration configuration) : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<DefaultSmtpOptions>(configuration.GetSection("OrchardCore_Email_Smtp"));
        services.AddTransient<IPostConfigureOptions<DefaultSmtpOptions>, SmtpOptionsConfiguration>();
        services.AddTransient<IConfigureOptions<SmtpOptions>, SmtpOptionsConfiguration>();
        services.AddEmailProviderOptionsConfiguration<SmtpProviderOptionsConfigurations>();
        services.AddSiteDisplayDriver<SmtpSettingsDisplayDriver>();
    }
}
