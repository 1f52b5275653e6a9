using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Activities;
using Sapling.Workflows.Editing;

namespace Sapling.Workflows.Activities;

/// <summary>An activity that comes with the runtime and says itself what its card and its editor show.</summary>
internal interface IBuiltInActivity : IActivity
{
    string Icon { get; }

    LocalizedString Description { get; }

    IReadOnlyList<ActivityField> Fields { get; }

    /// <summary>What is wrong with the value of a field, if anything.</summary>
    LocalizedString? Validate(ActivityField field, string value) => null;
}
