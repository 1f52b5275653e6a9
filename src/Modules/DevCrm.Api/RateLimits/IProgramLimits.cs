using DevCrm.Api.Problems;
using Microsoft.AspNetCore.Http;

namespace DevCrm.Api.RateLimits;

/// <summary>
/// The limits of the routes that programs call with a licence key. That on the address is applied before a route is reached.
/// </summary>
public interface IProgramLimits
{
    /// <summary>Counts a call with that licence key on that route. Null when it may go on, else the answer (429).</summary>
    /// <param name="keyHash">The keyed hash by which the licence is found, so that no other spelling of the key is another one.</param>
    ApiProblem? Count(HttpContext context, string route, string keyHash);
}

/// <summary>Makes guessing of licence keys hopeless.</summary>
public interface IWrongKeyLimit
{
    /// <summary>
    /// Null while the address may try keys, else the answer (429). It is asked before the key is looked up: an answer to a right
    /// key would tell it from the wrong ones.
    /// </summary>
    ApiProblem? Refusal(HttpContext context);

    /// <summary>Counts a key that is not one (or is malformed). The same one again from the same address is not a further guess.</summary>
    void Count(HttpContext context, string keyHash);
}
