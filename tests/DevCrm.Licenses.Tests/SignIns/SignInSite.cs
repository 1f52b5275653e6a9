using DevCrm.Core.SignIns;
using DevCrm.Licenses.Tests.Site;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Users;
using OrchardCore.Users.Models;
using OrchardCore.Users.Services;

namespace DevCrm.Licenses.Tests.SignIns;

/// <summary>What tests of the log of sign-ins do with a site.</summary>
internal static class SignInSite
{
    public const string Password = "Right-Horse-9!";

    public static Task<User> AddUserAsync(this LicenseSite site, string name, params string[] roles) => site.InScopeAsync(async services =>
    {
        var user = new User { UserName = name, Email = name + "@signins.example", EmailConfirmed = true, RoleNames = [.. roles] };
        Assert.NotNull(await services.GetRequiredService<IUserService>().CreateUserAsync(user, Password, (_, error) => Assert.Fail(error)));
        return user;
    });

    public static Task<bool> DisableAsync(this LicenseSite site, User user) => site.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<IUserService>();
        return await users.DisableAsync((await users.GetUserAsync(user.UserName))!);
    });

    /// <summary>Asks the user for a second factor from now on; gives a recovery code.</summary>
    public static Task<string> AskSecondFactorAsync(this LicenseSite site, User user) => site.InScopeAsync(async services =>
    {
        var users = services.GetRequiredService<UserManager<IUser>>();
        var stored = (await users.FindByNameAsync(user.UserName))!;
        Assert.True((await users.ResetAuthenticatorKeyAsync(stored)).Succeeded);
        Assert.True((await users.SetTwoFactorEnabledAsync(stored, true)).Succeeded);
        return (await users.GenerateNewTwoFactorRecoveryCodesAsync(stored, 1))!.Single();
    });

    /// <summary>The newest first, once there are that many.</summary>
    public static async Task<IReadOnlyList<SignInRecord>> SignInsAsync(this LicenseSite site, string user, int count)
    {
        for (var tries = 0; ; tries++)
        {
            var (records, total) = await site.InScopeAsync(services =>
                services.GetRequiredService<SignInSearch>().FindAsync(new SignInFilter(user, null, null, null, null), 0, 100));
            if (total >= count || tries == 600)
            {
                Assert.Equal(count, total);
                return records;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }
}
