using Microsoft.Extensions.Options;
using OrchardCore.ResourceManagement;

namespace DevCrm.PortalTheme;

/// <summary>The theme's own style and scripts; Bootstrap's files come from npm at build time.</summary>
public sealed class ResourceManagementOptionsConfiguration : IConfigureOptions<ResourceManagementOptions>
{
    private static readonly ResourceManifest _manifest = BuildManifest();

    public void Configure(ResourceManagementOptions options) => options.ResourceManifests.Add(_manifest);

    private static ResourceManifest BuildManifest()
    {
        var manifest = new ResourceManifest();

        manifest
            .DefineStyle("devcrm-portal-bootstrap")
            .SetUrl("~/DevCrm.PortalTheme/bootstrap/bootstrap.min.css", "~/DevCrm.PortalTheme/bootstrap/bootstrap.min.css")
            .SetVersion("5.3.9");

        manifest
            .DefineStyle("devcrm-portal")
            .SetUrl("~/DevCrm.PortalTheme/portal.css", "~/DevCrm.PortalTheme/portal.css")
            .SetDependencies("devcrm-portal-bootstrap")
            .SetVersion("1.0.0");

        manifest
            .DefineScript("devcrm-portal-bootstrap")
            .SetUrl("~/DevCrm.PortalTheme/bootstrap/bootstrap.bundle.min.js", "~/DevCrm.PortalTheme/bootstrap/bootstrap.bundle.min.js")
            .SetVersion("5.3.9");

        manifest
            .DefineScript("devcrm-portal-colors")
            .SetUrl("~/DevCrm.PortalTheme/colors.js", "~/DevCrm.PortalTheme/colors.js")
            .SetVersion("1.0.0");

        return manifest;
    }
}
