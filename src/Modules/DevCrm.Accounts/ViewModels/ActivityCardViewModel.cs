using Microsoft.Extensions.Localization;
using OrchardCore.Workflows.Activities;

namespace DevCrm.Accounts.ViewModels;

/// <summary>An activity on the canvas of the workflow editor and in its list of choices.</summary>
public class ActivityCardViewModel
{
    public IActivity Activity { get; set; } = null!;

    public LocalizedString Description { get; set; } = null!;

    public bool IsEvent => Activity is IEvent;

    public void Fill(IActivity activity, LocalizedString description)
    {
        Activity = activity;
        Description = description;
    }
}
