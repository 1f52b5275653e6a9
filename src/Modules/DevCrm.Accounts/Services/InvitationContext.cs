using System;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using OrchardCore.Entities;
using OrchardCore.Modules;

namespace DevCrm.Accounts.Services;

/// <summary>When, by whom and from where an invitation is made.</summary>
internal sealed class InvitationContext
{
    private readonly IClock _clock;
    private readonly IIdGenerator _ids;
    private readonly IHttpContextAccessor _httpContext;
    private readonly ISiteAddress _address;

    public InvitationContext(IClock clock, IIdGenerator ids, IHttpContextAccessor httpContext, ISiteAddress address)
    {
        _clock = clock;
        _ids = ids;
        _httpContext = httpContext;
        _address = address;
    }

    public DateTime UtcNow => _clock.UtcNow;

    public string? UserId => _httpContext.HttpContext?.User.FindFirstValue(ClaimTypes.NameIdentifier);

    public string NewId() => _ids.GenerateUniqueId();

    public Task<string> AddressAsync(string token) => _address.MakeAsync("/invitation/" + token);
}
