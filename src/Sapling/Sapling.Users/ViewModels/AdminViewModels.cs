using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.DisplayManagement;
using OrchardCore.Security.Permissions;
using OrchardCore.Users.Models;

namespace Sapling.Users.ViewModels;

/// <summary>The list of users with its filter.</summary>
public class UsersIndexViewModel
{
    public IReadOnlyList<UserListEntry> Users { get; set; } = [];

    public IReadOnlyList<string> Roles { get; set; } = [];

    public string? SearchText { get; set; }

    public string? Role { get; set; }

    public string? State { get; set; }

    public int Total { get; set; }

    public IShape? Pager { get; set; }
}

public sealed record UserListEntry(User User, bool MayEdit, bool MayDelete, bool IsLockedOut);

public class EditUserViewModel
{
    [Required(ErrorMessage = "A user name is required.")]
    public string? UserName { get; set; }

    [Required(ErrorMessage = "An email address is required."), EmailAddress(ErrorMessage = "This is not an email address.")]
    public string? Email { get; set; }

    public bool IsEnabled { get; set; } = true;

    public bool EmailConfirmed { get; set; }

    [BindNever]
    public bool IsNewRequest { get; set; }
}

public class EditUserRolesViewModel
{
    public List<UserRoleEntry> Roles { get; set; } = [];
}

public class UserRoleEntry
{
    public string Role { get; set; } = "";

    public bool IsSelected { get; set; }

    [BindNever]
    public bool MayAssign { get; set; }
}

public class UserEditorViewModel
{
    public IShape? Editor { get; set; }

    public User? User { get; set; }

    public string? Password { get; set; }
}

public class EditPasswordViewModel
{
    [BindNever]
    public string UserName { get; set; } = "";

    [Required(ErrorMessage = "Enter a new password.")]
    [DataType(DataType.Password)]
    public string? NewPassword { get; set; }

    [Compare(nameof(NewPassword), ErrorMessage = "The two passwords are not the same.")]
    [DataType(DataType.Password)]
    public string? PasswordConfirmation { get; set; }
}

public sealed record RoleListEntry(string Name, string Description, bool IsSystem, bool IsAdmin, int Users);

public class CreateRoleViewModel
{
    [Required(ErrorMessage = "A name is required."), StringLength(255)]
    [RegularExpression(@"^[^/\\]+$", ErrorMessage = "A name has no slash.")]
    public string? RoleName { get; set; }

    public string? RoleDescription { get; set; }
}

/// <summary>The permission matrix of a role.</summary>
public class EditRoleViewModel
{
    public string Name { get; set; } = "";

    public string? RoleDescription { get; set; }

    public bool IsAdminRole { get; set; }

    public IReadOnlyList<(string Group, IReadOnlyList<Permission> Permissions)> Groups { get; set; } = [];

    /// <summary>Granted by name.</summary>
    public IReadOnlySet<string> Allowed { get; set; } = new HashSet<string>();

    /// <summary>Granted by name or implied by what is.</summary>
    public IReadOnlySet<string> Effective { get; set; } = new HashSet<string>();
}
