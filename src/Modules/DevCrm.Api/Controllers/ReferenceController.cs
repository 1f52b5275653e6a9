using System.Linq;
using System.Text.Json.Nodes;
using DevCrm.Api.OpenApi;
using DevCrm.Api.ViewModels;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace DevCrm.Api.Controllers;

/// <summary>The reference of the API for people: what the OpenAPI document says, as a page.</summary>
[AllowAnonymous]
public sealed class ReferenceController : Controller
{
    [HttpGet]
    public IActionResult Index()
    {
        var (operations, document, _) = HttpContext.RequestServices.GetRequiredService<ApiDocuments>().Get(HttpContext.RequestServices);
        return View(new ReferenceViewModel
        {
            Operations = operations,
            Schemas = (JsonObject)document["components"]!["schemas"]!,
            Codes = [.. operations.SelectMany(operation => operation.Codes).Distinct().OrderBy(code => code.Status).ThenBy(code => code.Code, System.StringComparer.Ordinal)],
        });
    }
}
