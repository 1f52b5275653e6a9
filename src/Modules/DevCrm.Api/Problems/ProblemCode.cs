namespace DevCrm.Api.Problems;

/// <summary>
/// A kind of problem that programs tell by its code; code and status never change once published. Modules add their own beside
/// these.
/// </summary>
public sealed record ProblemCode(string Code, int Status, string Title)
{
    public static readonly ProblemCode InvalidRequest = new("invalid_request", 400, "The request cannot be understood.");

    public static readonly ProblemCode InvalidJson = new("invalid_json", 400, "The body is not the JSON object that is expected.");

    public static readonly ProblemCode UnknownParameter = new("unknown_parameter", 400, "A query parameter is not known here.");

    public static readonly ProblemCode InvalidParameter = new("invalid_parameter", 400, "A query parameter has a value it cannot have.");

    public static readonly ProblemCode InvalidCursor = new("invalid_cursor", 400, "The cursor does not belong to this list.");

    public static readonly ProblemCode ValidationFailed = new("validation_failed", 400, "Fields have values they cannot have.");

    public static readonly ProblemCode MissingKey = new("api_key_missing", 401, "An API key is needed.");

    public static readonly ProblemCode InvalidKey = new("api_key_invalid", 401, "The API key is not valid.");

    public static readonly ProblemCode InsufficientScope = new("insufficient_scope", 403, "The API key does not have the scope that is needed.");

    public static readonly ProblemCode NotFound = new("not_found", 404, "There is no such thing here.");

    public static readonly ProblemCode MethodNotAllowed = new("method_not_allowed", 405, "The method is not possible here.");

    public static readonly ProblemCode Conflict = new("conflict", 409, "The state of the resource forbids it.");

    public static readonly ProblemCode Concurrent = new("concurrent_change", 409, "Something else changed it at the same time; try again.");

    public static readonly ProblemCode DraftExists = new("draft_exists", 409, "Somebody works on a draft of it, which is to be published or discarded first.");

    public static readonly ProblemCode IdempotencyInUse = new("idempotency_key_in_use", 409, "A request with this Idempotency-Key is being worked on; try again.");

    public static readonly ProblemCode PreconditionFailed = new("precondition_failed", 412, "It has changed since it was read.");

    public static readonly ProblemCode TooLarge = new("too_large", 413, "The body is larger than it may be.");

    public static readonly ProblemCode UnsupportedMediaType = new("unsupported_media_type", 415, "The body must be JSON.");

    public static readonly ProblemCode IdempotencyMismatch = new("idempotency_key_reused", 422, "The Idempotency-Key was used for another request.");

    public static readonly ProblemCode PreconditionRequired = new("precondition_required", 428, "A change names the state it is based on: send If-Match.");

    public static readonly ProblemCode RateLimited = new("rate_limited", 429, "Too many requests.");

    public static readonly ProblemCode InternalError = new("internal_error", 500, "Something went wrong here. It has been logged.");
}
