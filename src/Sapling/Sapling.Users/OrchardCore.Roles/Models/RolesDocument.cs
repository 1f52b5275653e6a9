using OrchardCore.Data.Documents;
using OrchardCore.Security;

namespace OrchardCore.Roles.Models;

/// <summary>All roles of the site, one document.</summary>
public class RolesDocument : Document
{
    public List<Role> Roles { get; set; } = [];

    /// <summary>By role, features with permissions that were off when the role was made: they give it their defaults when they are on again.</summary>
    public Dictionary<string, List<string>> MissingFeaturesByRole { get; set; } = [];
}
