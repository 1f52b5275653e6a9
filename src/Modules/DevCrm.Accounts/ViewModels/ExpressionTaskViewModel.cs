using System;
using System.Collections.Generic;
using DevCrm.Accounts.Workflows;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DevCrm.Accounts.ViewModels;

/// <summary>The expressions of a task by the name of the property.</summary>
public class ExpressionTaskViewModel
{
    public Dictionary<string, string?> Values { get; set; } = new(StringComparer.Ordinal);

    [BindNever]
    public IReadOnlyList<ExpressionField> Fields { get; set; } = [];

    [BindNever]
    public string Description { get; set; } = "";
}
