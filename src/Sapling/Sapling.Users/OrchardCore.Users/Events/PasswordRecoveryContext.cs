namespace OrchardCore.Users.Events;

/// <summary>Whose password is being recovered.</summary>
public class PasswordRecoveryContext
{
    public PasswordRecoveryContext(IUser user) => User = user;

    public IUser User { get; }
}
