using System;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace DevCrm.Core.SignIns;

/// <summary>Puts <see cref="SecondFactorFilter"/> on the actions that take a code or a recovery code, and on no others.</summary>
internal sealed class SecondFactorConvention : IActionModelConvention
{
    /// <summary>The users module's controller of the second factor.</summary>
    public const string Controller = "TwoFactorAuthentication";

    public void Apply(ActionModel action)
    {
        if (action.Controller.ControllerName == Controller && action.ActionName.StartsWith("LoginWith", StringComparison.Ordinal))
        {
            action.Filters.Add(new TypeFilterAttribute(typeof(SecondFactorFilter)));
        }
    }
}
