using System;
using DevCrm.Accounts.Drivers;
using DevCrm.Accounts.Handlers;
using DevCrm.Accounts.Indexes;
using DevCrm.Accounts.Migrations;
using DevCrm.Accounts.Models;
using DevCrm.Accounts.Services;
using DevCrm.Accounts.Workflows;
using DevCrm.Core.Mail;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.Data;
using OrchardCore.Data.Migration;
using OrchardCore.Modules;
using OrchardCore.Navigation;
using OrchardCore.Security.Permissions;

namespace DevCrm.Accounts;

/// <summary>Registers accounts, contacts, members and invitations.</summary>
public sealed class Startup : StartupBase
{
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<AccountPart>()
            .UseDisplayDriver<AccountPartDisplayDriver>()
            .AddHandler<AccountPartHandler>();
        services.AddContentPart<ContactPart>()
            .UseDisplayDriver<ContactPartDisplayDriver>()
            .AddHandler<ContactPartHandler>();
        services.AddScoped<IContentDisplayDriver, AccountMembersDisplayDriver>();
        services.AddDataMigration<AccountMigrations>();
        services.AddDataMigration<MembershipMigrations>();
        services.AddIndexProvider<AccountIndexProvider>();
        services.AddIndexProvider<MembershipIndexProvider>();
        services.AddIndexProvider<InvitationIndexProvider>();
        services.AddIndexProvider<StripeCustomerIndexProvider>();

        services.AddScoped<IAccounts, AccountService>();
        services.AddScoped<IMemberships, MembershipService>();
        services.AddScoped<IInvitations, InvitationService>();
        services.AddScoped<InvitationAcceptance>();
        services.AddScoped<InvitationEvents>();
        services.AddScoped<InvitationContext>();
        services.AddScoped<InvitationMail>();
        services.AddScoped<PortalUsers>();
        services.AddScoped<AccountMembers>();
        services.AddScoped<AccountChecks>();
        services.AddScoped<AccountLookup>();
        services.AddScoped<ISiteAddress, SiteAddress>();
        services.AddScoped<IWorkflowEvents, WorkflowEvents>();
        services.AddScoped<AccountMailModel>();
        services.AddScoped<IMailModelContributor>(provider => provider.GetRequiredService<AccountMailModel>());

        services.AddPermissionProvider<AccountsPermissionProvider>();
        services.AddNavigationProvider<AdminMenu>();
    }

    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes, IServiceProvider serviceProvider)
    {
        routes.MapAreaControllerRoute(
            name: AccountsConstants.InvitationRouteName,
            areaName: AccountsConstants.ModuleId,
            pattern: "invitation/{token}",
            defaults: new { controller = "Invitation", action = "Index" });
        routes.MapAreaControllerRoute(
            name: AccountsConstants.InvitationRouteName + ".Join",
            areaName: AccountsConstants.ModuleId,
            pattern: "invitation/{token}/join",
            defaults: new { controller = "Invitation", action = "Join" });
    }
}
