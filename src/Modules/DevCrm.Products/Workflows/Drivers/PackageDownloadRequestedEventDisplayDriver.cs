using DevCrm.Products.Workflows.Activities;
using OrchardCore.Workflows.Display;

namespace DevCrm.Products.Workflows.Drivers;

/// <summary>Shows a <see cref="PackageDownloadRequestedEvent"/>; it has nothing to edit.</summary>
public sealed class PackageDownloadRequestedEventDisplayDriver : ActivityDisplayDriver<PackageDownloadRequestedEvent>
{
}
