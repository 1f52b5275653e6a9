using System;
using System.Data.Common;
using System.Linq;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using DevCrm.Api.Http;
using DevCrm.Api.Problems;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using OrchardCore.Modules;
using YesSql;
using ISession = YesSql.ISession;

namespace DevCrm.Api.Idempotency;

/// <summary>
/// Lets a POST with an Idempotency-Key take effect once. The row with the unique key is written first and committed with the
/// effect, so that of two requests at the same time, on whatever instance, one does not commit.
/// </summary>
internal sealed class IdempotentRequests
{
    public const string Header = "Idempotency-Key";
    public const string ReplayedHeader = "Idempotency-Replayed";
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(24);
    private const int MaxKeyLength = 255;

    private readonly ISession _session;
    private readonly IClock _clock;
    private readonly IDataProtector _protector;

    public IdempotentRequests(ISession session, IClock clock, IDataProtectionProvider protection)
    {
        _session = session;
        _clock = clock;
        _protector = protection.CreateProtector("DevCrm.Api.IdempotentRequest");
    }

    /// <summary>The request to complete, or the answer when there is one already; neither for a request without a key.</summary>
    public async Task<(IdempotentRequest? Request, IResult? Answer)> BeginAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || !context.Request.Headers.TryGetValue(Header, out var header))
        {
            return default;
        }

        var key = header.ToString();
        if (key.Length is 0 or > MaxKeyLength || !key.All(character => character is >= ' ' and <= '~'))
        {
            return (null, ApiProblem.Of(ProblemCode.InvalidRequest, $"{Header} has 1 to {MaxKeyLength} printable ASCII characters."));
        }

        var keyHash = Hash(context.User.FindFirstValue(ClaimTypes.NameIdentifier) + "\n" + key);
        var requestHash = await HashAsync(context, cancellationToken);
        var known = await FindAsync(keyHash, cancellationToken);
        if (known is not null && _clock.UtcNow - known.CreatedUtc < KeptFor)
        {
            return (null, known.RequestHash == requestHash ? Replay(context, known) : ApiProblem.Of(ProblemCode.IdempotencyMismatch));
        }

        return await ReserveAsync(known, keyHash, requestHash, cancellationToken) is { } request
            ? (request, null)
            : (null, InUse(context));
    }

    /// <summary>Keeps the answer with the request; both commit with the effect.</summary>
    public Task CompleteAsync(IdempotentRequest request, ApiAnswer answer, CancellationToken cancellationToken)
    {
        request.Status = answer.Status;
        request.ProtectedBody = answer.Body is { } body ? _protector.Protect(body.ToJsonString(ApiJson.Options)) : null;
        request.Location = answer.Location;
        request.ETag = answer.ETag;
        return _session.SaveAsync(request, cancellationToken: cancellationToken);
    }

    private Task<IdempotentRequest?> FindAsync(string keyHash, CancellationToken cancellationToken) =>
        _session.Query<IdempotentRequest, IdempotentRequestIndex>(row => row.KeyHash == keyHash).FirstOrDefaultAsync(cancellationToken)!;

    private async Task<IdempotentRequest?> ReserveAsync(
        IdempotentRequest? outdated, string keyHash, string requestHash, CancellationToken cancellationToken)
    {
        var request = outdated ?? new IdempotentRequest { KeyHash = keyHash };
        request.RequestHash = requestHash;
        request.CreatedUtc = _clock.UtcNow;
        try
        {
            await _session.SaveAsync(request, checkConcurrency: outdated is not null, cancellationToken: cancellationToken);
            await _session.FlushAsync(cancellationToken);
            return request;
        }
        catch (ConcurrencyException)
        {
            return null;
        }
        catch (DbException exception) when (UniqueViolations.Is(exception))
        {
            return null;
        }
    }

    private ApiAnswer Replay(HttpContext context, IdempotentRequest known)
    {
        context.Response.Headers[ReplayedHeader] = "true";
        var body = known.ProtectedBody is { } text ? (JsonObject?)JsonNode.Parse(_protector.Unprotect(text)) : null;
        return new ApiAnswer(known.Status, body) { Location = known.Location, ETag = known.ETag };
    }

    private static ApiProblem InUse(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return ApiProblem.Of(ProblemCode.IdempotencyInUse);
    }

    private static async Task<string> HashAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var body = await ApiBody.ReadAsync(context, cancellationToken);
        var request = context.Request;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes($"{request.Method} {request.GetEncodedPathAndQuery()}\n"));
        hash.AppendData(body.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
