using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Net.Mail;

namespace DevCrm.Accounts.Services;

/// <summary>How addresses are checked and compared.</summary>
public static class EmailAddresses
{
    /// <summary>The longest address SMTP can carry.</summary>
    public const int MaxLength = 254;

    /// <summary>The form in which two addresses are the same address.</summary>
    public static string Normalize(string email) => email.Trim().ToUpperInvariant();

    public static bool AreSame(string? left, string? right) =>
        left is not null && right is not null && string.Equals(Normalize(left), Normalize(right), StringComparison.Ordinal);

    /// <summary>A plain address without display name; the trimmed form is what to store.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? email)
    {
        email = text?.Trim();
        if (email is { Length: >= 3 and <= MaxLength }
            && !email.Any(character => char.IsWhiteSpace(character) || char.IsControl(character))
            && MailAddress.TryCreate(email, out var parsed)
            && string.Equals(parsed.Address, email, StringComparison.Ordinal))
        {
            return true;
        }

        email = null;
        return false;
    }
}
