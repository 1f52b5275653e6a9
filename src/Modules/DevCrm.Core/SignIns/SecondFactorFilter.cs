using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Filters;
using OrchardCore.Users;

namespace DevCrm.Core.SignIns;

/// <summary>Records what the events of the login form do not tell: a wrong recovery code, and a code that was turned away unread.</summary>
internal sealed class SecondFactorFilter : IAsyncActionFilter
{
    private readonly SignInManager<IUser> _signIn;
    private readonly SignInEvents _events;

    public SecondFactorFilter(SignInManager<IUser> signIn, SignInEvents events)
    {
        _signIn = signIn;
        _events = events;
    }

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        // A form without a code is no attempt.
        if (!HttpMethods.IsPost(context.HttpContext.Request.Method) || !context.ModelState.IsValid
            || await _signIn.GetTwoFactorAuthenticationUserAsync() is not { } user)
        {
            await next();
            return;
        }

        await next();
        if (!_events.HasRecorded && !context.ModelState.IsValid)
        {
            await _events.RecordAsync(_events.Limited ?? SignInOutcome.WrongSecondFactor, user);
        }
    }
}
