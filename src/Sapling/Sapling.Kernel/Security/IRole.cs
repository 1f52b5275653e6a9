using System.Security.Claims;

namespace OrchardCore.Security;

/// <summary>A named set of permissions.</summary>
public interface IRole
{
    string RoleName { get; }

    string RoleDescription { get; }
}

/// <summary>A role as it is stored.</summary>
public class Role : IRole
{
    public string RoleName { get; set; } = "";

    public string RoleDescription { get; set; } = "";

    public string NormalizedRoleName { get; set; } = "";

    public List<RoleClaim> RoleClaims { get; set; } = [];

    public Role Clone() => new()
    {
        RoleName = RoleName,
        RoleDescription = RoleDescription,
        NormalizedRoleName = NormalizedRoleName,
        RoleClaims = [.. RoleClaims.Select(claim => claim.Clone())],
    };
}

/// <summary>A claim that members of a role have, mostly a permission.</summary>
public class RoleClaim
{
    public RoleClaim()
    {
    }

    public RoleClaim(string type, string value)
    {
        ClaimType = type;
        ClaimValue = value;
    }

    public string ClaimType { get; set; } = "";

    public string ClaimValue { get; set; } = "";

    public static RoleClaim Create(string value) => new(Permissions.Permission.ClaimType, value);

    public Claim ToClaim() => new(ClaimType, ClaimValue);

    public RoleClaim Clone() => new(ClaimType, ClaimValue);
}

/// <summary>Hears of new roles.</summary>
public interface IRoleCreatedEventHandler
{
    Task RoleCreatedAsync(string roleName);
}

/// <summary>Hears of removed roles.</summary>
public interface IRoleRemovedEventHandler
{
    Task RoleRemovedAsync(string roleName);
}
