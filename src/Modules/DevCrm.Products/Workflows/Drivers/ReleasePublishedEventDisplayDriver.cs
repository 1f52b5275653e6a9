using DevCrm.Products.Workflows.Activities;
using OrchardCore.Workflows.Display;

namespace DevCrm.Products.Workflows.Drivers;

/// <summary>Shows a <see cref="ReleasePublishedEvent"/>; it has nothing to edit.</summary>
public sealed class ReleasePublishedEventDisplayDriver : ActivityDisplayDriver<ReleasePublishedEvent>
{
}
