using System;
using System.Collections.Generic;
using System.Linq;

namespace DevCrm.Api.Problems;

/// <summary>Gathers what is wrong with the fields of a request, by the names they have in the API.</summary>
public sealed class Faults
{
    private readonly Dictionary<string, List<string>> _fields = new(StringComparer.Ordinal);

    public bool Any => _fields.Count > 0;

    public void Add(string field, string message)
    {
        if (!_fields.TryGetValue(field, out var messages))
        {
            _fields[field] = messages = [];
        }

        if (!messages.Contains(message, StringComparer.Ordinal))
        {
            messages.Add(message);
        }
    }

    public ApiProblem AsProblem(ProblemCode? code = null) =>
        ApiProblem.Of(code ?? ProblemCode.ValidationFailed, _fields.ToDictionary(field => field.Key, field => field.Value.ToArray(), StringComparer.Ordinal));

    /// <summary>Ends the request when there is a fault.</summary>
    public void ThrowIfAny(ProblemCode? code = null)
    {
        if (Any)
        {
            throw new ApiProblemException(AsProblem(code));
        }
    }
}
