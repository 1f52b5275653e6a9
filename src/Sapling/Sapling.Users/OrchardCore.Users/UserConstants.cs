namespace OrchardCore.Users;

/// <summary>Names of the features about users.</summary>
public static class UserConstants
{
    /// <summary>The claim that says a user still has to set up the second factor.</summary>
    public const string TwoFactorAuthenticationClaimType = "TwoFacAuth";

    /// <summary>Feature ids.</summary>
    public static class Features
    {
        public const string Users = "OrchardCore.Users";

        public const string ResetPassword = "OrchardCore.Users.ResetPassword";

        public const string TwoFactorAuthentication = "OrchardCore.Users.2FA";

        public const string AuthenticatorApp = "OrchardCore.Users.2FA.AuthenticatorApp";
    }
}
