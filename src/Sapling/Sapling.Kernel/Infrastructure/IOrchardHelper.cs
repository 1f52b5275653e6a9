using Microsoft.AspNetCore.Http;

namespace OrchardCore;

/// <summary>What views call <c>Orchard</c>: the request, with extension methods of the features.</summary>
public interface IOrchardHelper
{
    HttpContext HttpContext { get; }
}
