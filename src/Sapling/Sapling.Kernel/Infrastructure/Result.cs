using Microsoft.Extensions.Localization;

namespace OrchardCore.Infrastructure;

/// <summary>How something ended, with what to tell the user when it failed.</summary>
public class Result
{
    protected Result(bool succeeded, List<ResultError> errors)
    {
        Succeeded = succeeded;
        Errors = errors;
    }

    public bool Succeeded { get; protected set; }

    public IEnumerable<ResultError> Errors { get; }

    public static Result Success() => new(true, []);

    public static Result Failed(params ResultError[] errors) => new(false, [.. errors]);

    public static Result Failed(LocalizedString error) => Failed(new ResultError { Message = error });
}

/// <summary>One thing that was wrong, and the field it belongs to if any.</summary>
public class ResultError
{
    public string Key { get; set; } = "";

    public LocalizedString Message { get; set; } = new("", "");
}
