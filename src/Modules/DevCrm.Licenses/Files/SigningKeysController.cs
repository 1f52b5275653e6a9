using System.Threading;
using System.Threading.Tasks;
using DevCrm.Licenses.Programs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Admin;
using OrchardCore.DisplayManagement.Notify;
using YesSql;

namespace DevCrm.Licenses.Files;

/// <summary>The admin's page of signing keys.</summary>
public sealed class SigningKeysController : Controller
{
    private const int MaxReasonLength = 500;

    private readonly ISigningKeys _keys;
    private readonly IAuthorizationService _authorization;
    private readonly ISession _session;
    private readonly INotifier _notifier;
    private readonly IHtmlLocalizer H;

    public SigningKeysController(
        ISigningKeys keys, IAuthorizationService authorization, ISession session, INotifier notifier, IHtmlLocalizer<SigningKeysController> localizer)
    {
        _keys = keys;
        _authorization = authorization;
        _session = session;
        _notifier = notifier;
        H = localizer;
    }

    [HttpGet]
    [Admin("devcrm/signing-keys", "DevCrm.SigningKeys")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) =>
        await IsAllowedAsync() ? View(new SigningKeysViewModel { Keys = await _keys.ListAsync(cancellationToken) }) : Forbid();

    [HttpPost]
    [Admin("devcrm/signing-keys/rotate", "DevCrm.SigningKeys.Rotate")]
    public async Task<IActionResult> Rotate(CancellationToken cancellationToken)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        await _keys.RotateAsync(cancellationToken);
        await _session.SaveChangesAsync(cancellationToken);
        await _notifier.SuccessAsync(H["A new key signs from now on. What the old ones signed still verifies."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost]
    [Admin("devcrm/signing-keys/withdraw/{keyId}", "DevCrm.SigningKeys.Withdraw")]
    public async Task<IActionResult> Withdraw(string keyId, string? reason, CancellationToken cancellationToken)
    {
        if (!await IsAllowedAsync())
        {
            return Forbid();
        }

        reason = reason?.Trim();
        if (string.IsNullOrEmpty(reason) || reason.Length > MaxReasonLength)
        {
            await _notifier.ErrorAsync(H["Give a reason of at most {0} characters.", MaxReasonLength]);
            return RedirectToAction(nameof(Index));
        }

        var withdrawn = await _keys.WithdrawAsync(keyId, reason, cancellationToken);
        await _session.SaveChangesAsync(cancellationToken);
        await (withdrawn
            ? _notifier.SuccessAsync(H["The key is withdrawn. Programs that go by the published keys no longer believe what it signed."])
            : _notifier.WarningAsync(H["There is no such key, or it is withdrawn already."]));
        return RedirectToAction(nameof(Index));
    }

    private Task<bool> IsAllowedAsync() => _authorization.AuthorizeAsync(User, ProgramPermissions.ManageSigningKeys);
}
