using System.Text.Json;
using Microsoft.AspNetCore.Identity;
using OrchardCore.Recipes.Models;
using OrchardCore.Recipes.Services;
using OrchardCore.Users.Models;

namespace OrchardCore.Users.Recipes;

/// <summary>The recipe step "Users": makes or changes users as another site exported them, password hashes included.</summary>
internal sealed class UsersStep(UserManager<IUser> users) : NamedRecipeStepHandler("Users")
{
    protected override async Task HandleAsync(RecipeExecutionContext context)
    {
        foreach (var entry in context.Step["Users"].Deserialize<Entry[]>(JOptions.Default) ?? [])
        {
            if (string.IsNullOrWhiteSpace(entry.UserName))
            {
                continue;
            }

            var known = string.IsNullOrEmpty(entry.UserId) ? null : await users.FindByIdAsync(entry.UserId) as User;
            known ??= await users.FindByNameAsync(entry.UserName) as User;
            var user = known ?? new User { UserId = entry.UserId ?? "" };
            entry.CopyTo(user);
            var result = known is null ? await users.CreateAsync(user) : await users.UpdateAsync(user);
            foreach (var error in result.Errors)
            {
                context.Errors.Add($"User '{entry.UserName}': {error.Description}");
            }
        }
    }

    private sealed class Entry
    {
        public string? UserId { get; set; }

        public string UserName { get; set; } = "";

        public string Email { get; set; } = "";

        public string? PasswordHash { get; set; }

        public string? SecurityStamp { get; set; }

        public string? PhoneNumber { get; set; }

        public bool EmailConfirmed { get; set; }

        public bool PhoneNumberConfirmed { get; set; }

        public bool IsEnabled { get; set; } = true;

        public bool TwoFactorEnabled { get; set; }

        public bool IsLockoutEnabled { get; set; } = true;

        public int AccessFailedCount { get; set; }

        public IList<string> RoleNames { get; set; } = [];

        public void CopyTo(User user)
        {
            user.UserName = UserName;
            user.Email = Email;
            user.PasswordHash = PasswordHash;
            user.SecurityStamp = SecurityStamp ?? user.SecurityStamp;
            user.PhoneNumber = PhoneNumber;
            user.EmailConfirmed = EmailConfirmed;
            user.PhoneNumberConfirmed = PhoneNumberConfirmed;
            user.IsEnabled = IsEnabled;
            user.TwoFactorEnabled = TwoFactorEnabled;
            user.IsLockoutEnabled = IsLockoutEnabled;
            user.AccessFailedCount = AccessFailedCount;
            user.RoleNames = RoleNames;
        }
    }
}
