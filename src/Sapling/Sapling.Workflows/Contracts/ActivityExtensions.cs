using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.Entities;
using OrchardCore.Workflows.Activities;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Helpers;

/// <summary>What the designer's views ask of an activity.</summary>
public static class ActivityExtensions
{
    /// <summary>The title an administrator gave this one, else the kind's own.</summary>
    public static LocalizedHtmlString GetTitleOrDefault(this IActivity activity, Func<LocalizedHtmlString> defaultTitle)
    {
        if (activity.TryGet<ActivityMetadata>(out var metadata) && !string.IsNullOrEmpty(metadata.Title))
        {
            // As data, not as a format: a title may hold braces and angle brackets.
            return new LocalizedHtmlString("{0}", "{0}", isResourceNotFound: false, metadata.Title);
        }

        return defaultTitle();
    }
}
