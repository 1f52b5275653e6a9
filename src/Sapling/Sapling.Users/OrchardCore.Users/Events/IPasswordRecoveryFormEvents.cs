namespace OrchardCore.Users.Events;

/// <summary>Lets a module watch or refuse password recovery.</summary>
public interface IPasswordRecoveryFormEvents
{
    Task RecoveringPasswordAsync(Action<string, string> reportError);

    Task PasswordRecoveredAsync(PasswordRecoveryContext context);

    Task ResettingPasswordAsync(Action<string, string> reportError);

    Task PasswordResetAsync(PasswordRecoveryContext context);
}
