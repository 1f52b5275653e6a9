using System.Threading.Tasks;
using DevCrm.Licenses.Services;
using DevCrm.Licenses.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Display.ContentDisplay;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.Views;

namespace DevCrm.Licenses.Drivers;

/// <summary>The panel of number, key and state above a licence's editor. Its buttons post to their own controller.</summary>
public sealed class LicenseStateDisplayDriver : ContentDisplayDriver
{
    private readonly ILicenses _licenses;
    private readonly IAuthorizationService _authorization;
    private readonly IHttpContextAccessor _httpContext;

    public LicenseStateDisplayDriver(ILicenses licenses, IAuthorizationService authorization, IHttpContextAccessor httpContext)
    {
        _licenses = licenses;
        _authorization = authorization;
        _httpContext = httpContext;
    }

    public override bool CanHandleModel(ContentItem model) => model.ContentType == LicensesConstants.LicenseType;

    public override async Task<IDisplayResult> EditAsync(ContentItem model, BuildEditorContext context)
    {
        if (context.IsNew
            || _httpContext.HttpContext is not { } http
            || await _licenses.GetAsync(model.ContentItemId, http.RequestAborted) is not { } license)
        {
            return null!;
        }

        var mayChange = await _authorization.AuthorizeAsync(http.User, LicensesPermissions.ChangeLicenseState, model);
        var mayReveal = await _authorization.AuthorizeAsync(http.User, LicensesPermissions.RevealLicenseKeys, model);
        return Initialize<LicenseStateViewModel>("LicenseState_Edit", panel =>
        {
            panel.License = license;
            panel.MayChange = mayChange;
            panel.MayReveal = mayReveal;
            panel.ReturnUrl = http.Request.PathBase + http.Request.Path;
        }).Location("Parts:before");
    }

    public override Task<IDisplayResult> UpdateAsync(ContentItem model, UpdateEditorContext context) => EditAsync(model, context);
}
