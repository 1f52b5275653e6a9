using System.Net.Mail;
using OrchardCore.Email;

namespace Sapling.Users.Email;

/// <summary>Addresses as people write them: several in one line, separated by commas or semicolons.</summary>
internal static class MailAddresses
{
    public static string[] Split(string? list) =>
        (list ?? "").Split([',', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}

/// <summary>Accepts what the mail client can send to.</summary>
internal sealed class EmailAddressValidator : IEmailAddressValidator
{
    public bool Validate(string emailAddress) =>
        !string.IsNullOrWhiteSpace(emailAddress)
        && emailAddress.AsSpan().IndexOfAny('\r', '\n') < 0
        && MailAddress.TryCreate(emailAddress, out _);
}
