namespace Microsoft.AspNetCore.Mvc;

public static class ControllerBaseExtensions
{
    /// <summary>Sends the anonymous to sign in and tells the others that they may not.</summary>
    public static ActionResult ChallengeOrForbid(this ControllerBase controller)
        => controller.User.Identity?.IsAuthenticated == true ? controller.Forbid() : controller.Challenge();

    public static ActionResult LocalRedirect(this ControllerBase controller, string localUrl, bool escapeUrl)
        => controller.LocalRedirect(escapeUrl ? Escape(localUrl) : localUrl);

    // Header values are ASCII; what already is escaped stays as it is.
    private static string Escape(string url) => string.Concat(url.Select(c => c < 0x80 ? c.ToString() : Uri.EscapeDataString(c.ToString())));
}
