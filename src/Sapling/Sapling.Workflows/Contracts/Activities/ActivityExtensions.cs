using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Entities;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Helpers;

public static class ActivityExtensions
{
    public static bool IsEvent(this IActivity activity) => activity is IEvent;

    /// <summary>The title an administrator gave the activity, or the one for all of its kind.</summary>
    public static LocalizedHtmlString GetTitleOrDefault(this IActivity activity, Func<LocalizedHtmlString> defaultTitle)
    {
        var title = activity.GetOrCreate<ActivityMetadata>().Title;
        return string.IsNullOrEmpty(title) ? defaultTitle() : new LocalizedHtmlString(title, System.Net.WebUtility.HtmlEncode(title));
    }

    public static LocalizedHtmlString GetLocalizedStatus(this IHtmlLocalizer H, WorkflowStatus status) => status switch
    {
        WorkflowStatus.Aborted => H["Aborted"],
        WorkflowStatus.Executing => H["Executing"],
        WorkflowStatus.Faulted => H["Faulted"],
        WorkflowStatus.Finished => H["Finished"],
        WorkflowStatus.Halted => H["Halted"],
        WorkflowStatus.Idle => H["Idle"],
        WorkflowStatus.Resuming => H["Resuming"],
        _ => H["Starting"],
    };
}
