using Microsoft.Extensions.Localization;

namespace OrchardCore.Workflows.Activities
{
    /// <summary>Which outcomes an activity ended with, or that it waits.</summary>
    public class ActivityExecutionResult
    {
        public static readonly ActivityExecutionResult Empty = new([], false);
        public static readonly ActivityExecutionResult Halted = new([], true);

        public ActivityExecutionResult(IEnumerable<string> outcomes) => Outcomes = outcomes;

        public ActivityExecutionResult(string[] outcomes, bool halted)
        {
            Outcomes = outcomes;
            IsHalted = halted;
        }

        public IEnumerable<string> Outcomes { get; }
        public bool IsHalted { get; }
    }
}

namespace OrchardCore.Workflows.Abstractions.Models
{
    /// <summary>A way out of an activity; transitions are stored by its untranslated name.</summary>
    public class Outcome
    {
        public Outcome(LocalizedString displayName) : this(displayName.Name, displayName)
        {
        }

        public Outcome(string name, LocalizedString displayName)
        {
            Name = name;
            DisplayName = displayName;
        }

        public string Name { get; }
        public LocalizedString DisplayName { get; }
    }
}
