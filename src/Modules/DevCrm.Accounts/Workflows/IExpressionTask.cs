using System.Collections.Generic;
using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace DevCrm.Accounts.Workflows;

/// <summary>What the common form of expression tasks needs to know.</summary>
public interface IExpressionTask : ITask
{
    LocalizedString Description { get; }

    IReadOnlyList<ExpressionField> Fields { get; }

    WorkflowExpression<string> this[string name] { get; set; }
}

/// <summary>One expression of a task: the property, its label and what to write there.</summary>
public sealed record ExpressionField(string Name, LocalizedString Label, LocalizedString Hint, bool Required = false);
