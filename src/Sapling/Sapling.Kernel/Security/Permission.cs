namespace OrchardCore.Security.Permissions;

/// <summary>Something a user may be allowed to do.</summary>
public class Permission
{
    public const string ClaimType = "Permission";

    public Permission(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    public Permission(string name, string description, bool isSecurityCritical = false)
        : this(name)
    {
        Description = description;
        IsSecurityCritical = isSecurityCritical;
    }

    public Permission(string name, string description, IEnumerable<Permission> impliedBy, bool isSecurityCritical = false)
        : this(name, description, isSecurityCritical) => ImpliedBy = impliedBy;

    public string Name { get; }

    public string? Description { get; set; }

    public string? Category { get; set; }

    /// <summary>The permissions that include this one.</summary>
    public IEnumerable<Permission> ImpliedBy { get; } = [];

    public bool IsSecurityCritical { get; }
}

/// <summary>The permissions a role gets when a feature is enabled for the first time.</summary>
public class PermissionStereotype
{
    public string Name { get; set; } = "";

    public IEnumerable<Permission> Permissions { get; set; } = [];
}

/// <summary>Names the permissions of a feature.</summary>
public interface IPermissionProvider
{
    Task<IEnumerable<Permission>> GetPermissionsAsync();

    IEnumerable<PermissionStereotype> GetDefaultStereotypes();
}
