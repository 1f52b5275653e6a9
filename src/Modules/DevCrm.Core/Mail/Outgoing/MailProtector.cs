using Microsoft.AspNetCore.DataProtection;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>Encrypts the content of stored mails.</summary>
internal sealed class MailProtector
{
    private readonly IDataProtector _protector;

    public MailProtector(IDataProtectionProvider provider) => _protector = provider.CreateProtector("DevCrm.Core.OutgoingMail");

    public string Protect(string text) => _protector.Protect(text);

    public string Unprotect(string text) => _protector.Unprotect(text);
}
