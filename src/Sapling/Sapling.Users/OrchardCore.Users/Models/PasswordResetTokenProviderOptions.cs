using Microsoft.AspNetCore.Identity;

namespace OrchardCore.Users.Models;

/// <summary>How long a mailed link to reset a password works.</summary>
public sealed class PasswordResetTokenProviderOptions : DataProtectionTokenProviderOptions
{
    public PasswordResetTokenProviderOptions()
    {
        Name = "PasswordResetDataProtectorTokenProvider";
        TokenLifespan = TimeSpan.FromMinutes(15);
    }
}
