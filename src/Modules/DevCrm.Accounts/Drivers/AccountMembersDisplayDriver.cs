using System.Threading.Tasks;
using DevCrm.Accounts.Services;
using DevCrm.Accounts.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;
using OrchardCore.Modules;

namespace DevCrm.Accounts.Drivers;

/// <summary>The panel of members and invitations below an account's editor. Its buttons post to their own controller.</summary>
public sealed class AccountMembersDisplayDriver : ContentDisplayDriver
{
    private readonly IAccounts _accounts;
    private readonly AccountMembers _members;
    private readonly IInvitations _invitations;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _httpContext;
    private readonly IClock _clock;

    public AccountMembersDisplayDriver(
        IAccounts accounts,
        AccountMembers members,
        IInvitations invitations,
        IAuthorizationService authorization,
        IHttpContextAccessor httpContext,
        IClock clock)
    {
        _accounts = accounts;
        _members = members;
        _invitations = invitations;
        _authorization = authorization;
        _httpContext = httpContext;
        _clock = clock;
    }

    public override bool CanHandleModel(ContentItem model) => model.ContentType == AccountsConstants.AccountType;

    public override async Task<IDisplayResult> EditAsync(ContentItem model, BuildEditorContext context)
    {
        var http = _httpContext.HttpContext;
        if (http is null
            || context.IsNew
            || await _accounts.GetAsync(model.ContentItemId, http.RequestAborted) is not { } account
            || !await _authorization.AuthorizeAsync(http.User, AccountsPermissions.ManageMembers, model))
        {
            return null!;
        }

        return Initialize<AccountMembersViewModel>("AccountMembers_Edit", async panel =>
        {
            panel.Account = account;
            panel.Members = await _members.ListAsync(account.Id, http.RequestAborted);
            panel.Invitations = await _invitations.ListForAccountAsync(account.Id, http.RequestAborted);
            panel.UtcNow = _clock.UtcNow;
            panel.ReturnUrl = http.Request.PathBase + http.Request.Path;
        }).Location("Parts:50");
    }

    public override Task<IDisplayResult> UpdateAsync(ContentItem model, UpdateEditorContext context) => EditAsync(model, context);
}
