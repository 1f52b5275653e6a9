namespace OrchardCore.Users;

/// <summary>Somebody who can sign in.</summary>
public interface IUser
{
    string UserName { get; }
}
