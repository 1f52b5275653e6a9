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

    public static Result<TValue> Success<TValue>(TValue value) => Result<TValue>.Create(value, true, []);

    public static Result Failed(params ResultError[] errors) => new(false, [.. errors]);

    public static Result Failed(LocalizedString error) => Failed(new ResultError { Message = error });

    public static Result<TValue> Failed<TValue>(params ResultError[] errors) => Result<TValue>.Create(default!, false, [.. errors]);

    public static Result<TValue> Failed<TValue>(LocalizedString error) => Failed<TValue>(new ResultError { Message = error });
}

/// <summary>A result that carries a value when it succeeded.</summary>
public class Result<TValue> : Result
{
    protected Result(TValue value, bool succeeded, List<ResultError> errors)
        : base(succeeded, errors) => Value = value;

    public TValue Value { get; set; }

    internal static Result<TValue> Create(TValue value, bool succeeded, List<ResultError> errors) => new(value, succeeded, errors);
}

/// <summary>One thing that was wrong, and the field it belongs to if any.</summary>
public class ResultError
{
    public string Key { get; set; } = "";

    public LocalizedString Message { get; set; } = new("", "");
}
