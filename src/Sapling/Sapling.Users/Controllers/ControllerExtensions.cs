using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Sapling.Users.Controllers;

internal static class ControllerExtensions
{
    /// <summary>To an address of this site, never to another one's; to the start page without one.</summary>
    public static IActionResult RedirectToLocal(this Controller controller, string? returnUrl) =>
        controller.LocalRedirect(controller.Url.IsLocalUrl(returnUrl) ? returnUrl : "~/");

    /// <summary>Answers 429 with the form and says how long to wait.</summary>
    public static void TooManyAttempts(this Controller controller, TimeSpan wait, string error)
    {
        controller.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        controller.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        controller.ModelState.AddModelError("", error);
    }

    /// <summary>The name of a controller in routes.</summary>
    public static string NameOf(this Type controller) => controller.Name[..^nameof(Controller).Length];
}
