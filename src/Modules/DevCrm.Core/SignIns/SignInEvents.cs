using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Core.Logs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using OrchardCore.Modules;
using OrchardCore.Users;
using OrchardCore.Users.Events;
using OrchardCore.Users.Models;

namespace DevCrm.Core.SignIns;

/// <summary>
/// Hears of the attempts of one request to sign in and records each. It asks no database: a known and an unknown name
/// take the same way and the same time.
/// </summary>
internal sealed class SignInEvents : LoginFormEventBase
{
    private readonly SignInLog _log;
    private readonly IHttpContextAccessor _httpContext;
    private readonly IClock _clock;
    private readonly SignInOptions _rules;
    private string? _typedName;

    public SignInEvents(SignInLog log, IHttpContextAccessor httpContext, IClock clock, IOptions<IdentityOptions> identity)
    {
        _log = log;
        _httpContext = httpContext;
        _clock = clock;
        _rules = identity.Value.SignIn;
    }

    /// <summary>Whether this request's attempt is on record.</summary>
    public bool HasRecorded { get; private set; }

    public override Task LoggingInAsync(string userName, Action<string, string> reportError)
    {
        _typedName = userName ?? "";
        return Task.CompletedTask;
    }

    public override Task LoggingInFailedAsync(string userName)
    {
        _typedName = userName;
        return IsHalfFilled() ? Task.CompletedTask : RecordAsync(Limited ?? SignInOutcome.UnknownUser);
    }

    public override Task LoggingInFailedAsync(IUser user) => RecordAsync(
        user switch
        {
            User { IsEnabled: false } => SignInOutcome.Disabled,
            User { EmailConfirmed: false } when _rules.RequireConfirmedEmail => SignInOutcome.NotConfirmed,
            _ when _typedName is not null => SignInOutcome.WrongPassword,
            _ when SecondFactorConvention.Controller == _httpContext.HttpContext?.GetRouteValue("controller") as string => SignInOutcome.WrongSecondFactor,
            _ => SignInOutcome.Refused,
        },
        user);

    public override Task IsLockedOutAsync(IUser user) => RecordAsync(SignInOutcome.LockedOut, user);

    public override Task LoggedInAsync(IUser user) => RecordAsync(SignInOutcome.SignedIn, user);

    /// <summary>The password is right. Nothing is told where the second factor is asked for then, or where a feature refuses.</summary>
    public override Task<IActionResult?> ValidatingLoginAsync(IUser user)
    {
        var outcome = user switch
        {
            User { IsEnabled: false } => SignInOutcome.Disabled,
            User { TwoFactorEnabled: true } => SignInOutcome.SecondFactorAsked,
            _ => SignInOutcome.Refused,
        };
        var record = Make(outcome, user);
        _httpContext.HttpContext?.Response.OnCompleted(() => HasRecorded ? Task.CompletedTask : AddAsync(record));
        return Task.FromResult<IActionResult?>(null);
    }

    public Task RecordAsync(SignInOutcome outcome, IUser? user = null)
    {
        HasRecorded = true;
        return AddAsync(Make(outcome, user));
    }

    /// <summary>The outcome of a request that was turned away for coming too often, else none.</summary>
    public SignInOutcome? Limited =>
        _httpContext.HttpContext?.Response.StatusCode == StatusCodes.Status429TooManyRequests ? SignInOutcome.TooManyAttempts : null;

    // Who hangs up early is on record all the same.
    private Task AddAsync(SignInRecord record) => _log.AddAsync(record, CancellationToken.None).AsTask();

    /// <summary>A form without name or password is sent back unread, which is no attempt.</summary>
    private bool IsHalfFilled() =>
        string.IsNullOrWhiteSpace(_typedName)
        || _httpContext.HttpContext?.Request is { HasFormContentType: true } request
        && request.Form.Any(field => field.Key.EndsWith("Password", StringComparison.Ordinal) && string.IsNullOrEmpty(field.Value));

    private SignInRecord Make(SignInOutcome outcome, IUser? user)
    {
        var context = _httpContext.HttpContext;
        var address = context?.Connection.RemoteIpAddress;
        return new SignInRecord
        {
            CreatedUtc = _clock.UtcNow,
            Outcome = outcome,
            TypedName = LogText.Clean(_typedName ?? user?.UserName, SignInRecord.NameLength),
            UserName = LogText.CleanOrNull(user?.UserName, SignInRecord.NameLength),
            UserId = LogText.CleanOrNull((user as User)?.UserId, SignInRecord.UserIdLength),
            Address = LogText.CleanOrNull((address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address)?.ToString(), SignInRecord.AddressLength),
            UserAgent = LogText.CleanOrNull(context?.Request.Headers.UserAgent.ToString(), SignInRecord.UserAgentLength),
        };
    }
}
