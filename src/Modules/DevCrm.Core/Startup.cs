using System;
using DevCrm.Core.Audit;
using DevCrm.Core.Forms;
using DevCrm.Core.Http;
using DevCrm.Core.Mail;
using DevCrm.Core.Mail.Folder;
using DevCrm.Core.Mail.Outgoing;
using DevCrm.Core.Mail.Templates;
using DevCrm.Core.Numbering;
using DevCrm.Core.Time;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OrchardCore.BackgroundTasks;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Email;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;
using IConfiguration = Microsoft.Extensions.Configuration.IConfiguration;
using ISession = YesSql.ISession;

namespace DevCrm.Core;

/// <summary>Registers what every module uses.</summary>
public sealed class Startup : StartupBase
{
    private readonly TimeSpan _clockOffset;

    public Startup(IConfiguration configuration, IHostEnvironment environment) =>
        _clockOffset = ClockOffset.Read(configuration, environment);

    public override void ConfigureServices(IServiceCollection services)
    {
        services.MoveClock(_clockOffset);
        services.PostConfigure<MvcOptions>(options => options.ModelMetadataDetailsProviders.Add(new FormFields()));
        services.Configure<MvcOptions>(options => options.Filters.Add<ConflictFilter>());

        services.AddScoped<INumberSequence, NumberSequence>();
        services.AddDataMigration<NumberingMigrations>();

        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddScoped<AuditSearch>();
        services.AddIndexProvider<AuditRecordIndexProvider>();
        services.AddDataMigration<AuditMigrations>();

        services.AddPermissionProvider<CorePermissionProvider>();
        services.AddNavigationProvider<AdminMenu>();
        AddTemplates(services);
        AddOutgoingMail(services);
    }

    private static void AddTemplates(IServiceCollection services)
    {
        services.AddContentPart<EmailTemplatePart>()
            .UseDisplayDriver<EmailTemplatePartDisplayDriver>()
            .AddHandler<EmailTemplatePartHandler>();
        services.AddIndexProvider<EmailTemplateIndexProvider>();
        services.AddDataMigration<EmailTemplateMigrations>();
        services.AddScoped<EmailTemplateChecks>();
        services.AddScoped<EmailTemplates>();
        services.AddScoped<MailRenderer>();
    }

    private static void AddOutgoingMail(IServiceCollection services)
    {
        services.AddScoped<ITemplatedMail, MailQueue>();
        services.AddScoped<OutgoingMails>();
        services.AddScoped<MailDelivery>();
        services.AddScoped(provider => new MailDesk(
            provider.GetRequiredService<OutgoingMails>(),
            provider.GetRequiredService<MailProtector>(),
            provider.GetRequiredService<ISession>(),
            provider.GetRequiredService<IClock>()));
        services.AddSingleton<MailProtector>();
        services.AddIndexProvider<OutgoingMailIndexProvider>();
        services.AddDataMigration<OutgoingMailMigrations>();
        services.AddSingleton<IBackgroundTask, OutgoingMailTask>();

        services.AddSingleton<MailFolder>();
        services.AddEmailProvider<FolderEmailProvider>(FolderEmailProvider.ProviderName);
        services.AddTransient<IPostConfigureOptions<EmailOptions>, FolderEmailOptions>();
    }
}
