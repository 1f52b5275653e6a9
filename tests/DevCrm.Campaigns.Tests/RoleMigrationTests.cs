using System.Security.Claims;
using DevCrm.Licenses.Tests.Site;
using DevCrm.Testing;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Data.Migration;
using OrchardCore.Data.Migration.Records;
using OrchardCore.Security;
using OrchardCore.Security.Permissions;
using YesSql;

namespace DevCrm.Campaigns.Tests;

/// <summary>A site that was set up before announcements could be looked after.</summary>
public sealed class RoleMigrationTests
{
    private const string Announcements = "ManageReleaseAnnouncements";

    public static TheoryData<string> Providers => Databases.All;

    [Theory]
    [MemberData(nameof(Providers))]
    public async Task ASiteOfAnEarlierVersion_GivesItsRolesThePermission_Once(string provider)
    {
        await using var site = await LicenseSite.StartAsync(provider);
        var fresh = (Staff: await PermissionsAsync(site, "Staff"), Marketing: await PermissionsAsync(site, "Marketing"));
        Assert.Single(fresh.Staff, Announcements);
        Assert.Single(fresh.Marketing, Announcements);
        await TakeAsync(site, "Staff");
        await TakeAsync(site, "Marketing");
        await ForgetMigrationAsync(site);

        await MigrateAsync(site);
        Assert.Equal(fresh.Staff.Order(), (await PermissionsAsync(site, "Staff")).Order());
        Assert.Equal(fresh.Marketing.Order(), (await PermissionsAsync(site, "Marketing")).Order());
        Assert.DoesNotContain(Announcements, await PermissionsAsync(site, "Engineer"));

        await TakeAsync(site, "Staff");
        await MigrateAsync(site);
        Assert.DoesNotContain(Announcements, await PermissionsAsync(site, "Staff"));
    }

    [Fact]
    public async Task ASiteThatGaveItByHand_OrLostARole_IsLeftAsItIs()
    {
        await using var site = await LicenseSite.StartAsync(Databases.Sqlite);
        var staff = await PermissionsAsync(site, "Staff");
        await WithRoleAsync(site, "Marketing", (roles, role) => roles.DeleteAsync(role));
        await ForgetMigrationAsync(site);

        await MigrateAsync(site);

        Assert.Equal(staff, await PermissionsAsync(site, "Staff"));
        Assert.False(await site.InScopeAsync(services => services.GetRequiredService<RoleManager<IRole>>().RoleExistsAsync("Marketing")));
        Assert.True(await site.InScopeAsync(async services => (await RecordAsync(services)).DataMigrations
            .Any(migration => migration is { Version: 1 } && migration.DataMigrationClass == typeof(CampaignsRoleMigrations).FullName)));
    }

    private static Task TakeAsync(LicenseSite site, string name) =>
        WithRoleAsync(site, name, (roles, role) => roles.RemoveClaimAsync(role, new Claim(Permission.ClaimType, Announcements)));

    private static Task<bool> WithRoleAsync(LicenseSite site, string name, Func<RoleManager<IRole>, IRole, Task<IdentityResult>> change) =>
        site.InScopeAsync(async services =>
        {
            var roles = services.GetRequiredService<RoleManager<IRole>>();
            Assert.True((await change(roles, (await roles.FindByNameAsync(name))!)).Succeeded);
            return true;
        });

    private static Task<string[]> PermissionsAsync(LicenseSite site, string name) => site.InScopeAsync(async services =>
    {
        var roles = services.GetRequiredService<RoleManager<IRole>>();
        return (await roles.GetClaimsAsync((await roles.FindByNameAsync(name))!)).Select(claim => claim.Value).ToArray();
    });

    private static async Task<DataMigrationRecord> RecordAsync(IServiceProvider services) =>
        (await services.GetRequiredService<ISession>().Query<DataMigrationRecord>().FirstOrDefaultAsync(TestContext.Current.CancellationToken))!;

    private static Task<bool> ForgetMigrationAsync(LicenseSite site) => site.InScopeAsync(async services =>
    {
        var record = await RecordAsync(services);
        Assert.Equal(1, record.DataMigrations.RemoveAll(migration => migration.DataMigrationClass == typeof(CampaignsRoleMigrations).FullName));
        await services.GetRequiredService<ISession>().SaveAsync(record, cancellationToken: TestContext.Current.CancellationToken);
        return true;
    });

    private static Task<bool> MigrateAsync(LicenseSite site) => site.InScopeAsync(async services =>
    {
        await services.GetRequiredService<IDataMigrationManager>().UpdateAllFeaturesAsync();
        return true;
    });
}
