using OrchardCore.Users;
using Sapling.Modules;

[assembly: EmbeddedModule("OrchardCore.Roles", Name = "Roles", Description = "Permissions by role.", Category = "Security")]

[assembly: EmbeddedModule(UserConstants.Features.Users, Name = "Users", Description = "Users, sign-in and access control.", Category = "Security",
    Dependencies = ["OrchardCore.Roles"])]
[assembly: EmbeddedFeature(UserConstants.Features.ResetPassword, Module = UserConstants.Features.Users, Name = "Users Reset Password",
    Description = "Users who forgot their password get a link by mail.", Category = "Security",
    Dependencies = [UserConstants.Features.Users, "OrchardCore.Email"])]
[assembly: EmbeddedFeature(UserConstants.Features.TwoFactorAuthentication, Module = UserConstants.Features.Users, Name = "Two-Factor Authentication Services",
    Description = "A second factor at sign-in.", Category = "Security", Dependencies = [UserConstants.Features.Users], EnabledByDependencyOnly = true)]
[assembly: EmbeddedFeature(UserConstants.Features.AuthenticatorApp, Module = UserConstants.Features.Users, Name = "Two-Factor Authentication - Authenticator App",
    Description = "An authenticator app as the second factor.", Category = "Security", Dependencies = [UserConstants.Features.TwoFactorAuthentication])]

[assembly: EmbeddedModule("OrchardCore.Email", Name = "Email", Description = "Sends mail through a provider.", Category = "Messaging")]
[assembly: EmbeddedModule("OrchardCore.Email.Smtp", Name = "SMTP Email Provider", Description = "Sends mail through an SMTP server.", Category = "Messaging",
    Dependencies = ["OrchardCore.Email"])]
