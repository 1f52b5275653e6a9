using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Users.Models;
using Sapling.Users.ViewModels;

namespace OrchardCore.Users.Drivers;

/// <summary>Name, address and state of a user in the admin's editor.</summary>
internal sealed class UserDisplayDriver(UserManager<IUser> users, IStringLocalizer<UserDisplayDriver> S) : DisplayDriver<User>
{
    public override IDisplayResult? Edit(User model, BuildEditorContext context) =>
        Initialize<EditUserViewModel>("UserFields_Edit", shown =>
        {
            shown.UserName = model.UserName;
            shown.Email = model.Email;
            shown.IsEnabled = model.IsEnabled;
            shown.EmailConfirmed = model.EmailConfirmed;
            shown.IsNewRequest = context.IsNew;
        }).Location("Content:1");

    public override async Task<IDisplayResult?> UpdateAsync(User model, UpdateEditorContext context)
    {
        var input = new EditUserViewModel();
        await context.Updater.TryUpdateModelAsync(input, Prefix);
        model.UserName = input.UserName?.Trim() ?? "";
        model.Email = input.Email?.Trim() ?? "";
        model.EmailConfirmed = input.EmailConfirmed;
        if (context.IsNew)
        {
            model.IsEnabled = input.IsEnabled;
        }

        await CheckAsync(model.UserName, nameof(input.UserName), await users.FindByNameAsync(model.UserName), S["Another user has this name."], model, context);
        await CheckAsync(model.Email, nameof(input.Email), await users.FindByEmailAsync(model.Email), S["Another user has this address."], model, context);
        return await EditAsync(model, context);
    }

    private Task CheckAsync(string value, string field, IUser? holder, string taken, User model, UpdateEditorContext context)
    {
        if (value.Length > 0 && holder is User other && other.UserId != model.UserId)
        {
            context.Updater.ModelState.AddModelError($"{Prefix}.{field}", taken);
        }

        return Task.CompletedTask;
    }
}
