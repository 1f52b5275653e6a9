namespace OrchardCore.Users.Models;

/// <summary>A secret kept for a user, such as the key of the authenticator app.</summary>
public class UserToken
{
    public string LoginProvider { get; set; } = "";

    public string Name { get; set; } = "";

    public string? Value { get; set; }
}
