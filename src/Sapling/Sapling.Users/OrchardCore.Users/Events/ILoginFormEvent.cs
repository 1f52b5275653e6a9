using Microsoft.AspNetCore.Mvc;

namespace OrchardCore.Users.Events;

/// <summary>Lets a module watch or refuse sign-ins by the login form.</summary>
public interface ILoginFormEvent
{
    /// <summary>Runs before the password is looked at; an error reported here stops the sign-in.</summary>
    Task LoggingInAsync(string userName, Action<string, string> reportError);

    /// <summary>Runs when the form is shown; a result replaces the form.</summary>
    Task<IActionResult?> LoggingInAsync();

    /// <summary>Runs where there is no such user, and where the sign-in was stopped before anybody looked for one.</summary>
    Task LoggingInFailedAsync(string userName);

    Task LoggingInFailedAsync(IUser user);

    Task IsLockedOutAsync(IUser user);

    Task LoggedInAsync(IUser user);

    /// <summary>Runs after the password proved right and before the cookie is given; a result replaces the sign-in.</summary>
    Task<IActionResult?> ValidatingLoginAsync(IUser user);
}
