using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace DevCrm.Campaigns.OptOuts;

/// <summary>
/// The link in announcements. Opening it changes nothing, because mail scanners open links too. The token says who may do it, so a
/// mail program's one-click request (RFC 8058), which knows no antiforgery token, is as good as the page's button.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class UnsubscribeController : Controller
{
    private readonly AnnouncementOptOuts _optOuts;

    public UnsubscribeController(AnnouncementOptOuts optOuts) => _optOuts = optOuts;

    [HttpGet("/unsubscribe/{token}", Name = "DevCrm.Unsubscribe")]
    public async Task<IActionResult> Index(string token, CancellationToken cancellationToken) =>
        await _optOuts.FindUserAsync(token) is { } user
            ? Page(token, user.Email, await _optOuts.HasAsync(user.UserId, cancellationToken))
            : Unknown();

    [HttpPost("/unsubscribe/{token}", Name = "DevCrm.UnsubscribePost")]
    public Task<IActionResult> Leave(string token, CancellationToken cancellationToken) => SetAsync(token, optOut: true, cancellationToken);

    [HttpPost("/unsubscribe/{token}/undo", Name = "DevCrm.UnsubscribeUndo")]
    public Task<IActionResult> Return(string token, CancellationToken cancellationToken) => SetAsync(token, optOut: false, cancellationToken);

    private async Task<IActionResult> SetAsync(string token, bool optOut, CancellationToken cancellationToken)
    {
        if (await _optOuts.FindUserAsync(token) is not { } user)
        {
            return Unknown();
        }

        await _optOuts.SetAsync(user.UserId, optOut, cancellationToken);
        return Page(token, user.Email, optOut);
    }

    private ViewResult Page(string token, string email, bool optedOut)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        return View("Index", new UnsubscribeViewModel { Token = token, Email = email, OptedOut = optedOut });
    }

    private ViewResult Unknown()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("Unknown");
    }
}
