namespace OrchardCore.Email;

/// <summary>What every mail provider's settings have.</summary>
public class EmailProviderSettings
{
    public bool? IsEnabled { get; set; }

    public string? DefaultSender { get; set; }
}

/// <summary>Site settings of the SMTP provider; the password is encrypted.</summary>
public class SmtpSettings : EmailProviderSettings
{
    public SmtpDeliveryMethod DeliveryMethod { get; set; }

    public string? PickupDirectoryLocation { get; set; }

    public string? Host { get; set; }

    public int Port { get; set; } = 25;

    public bool AutoSelectEncryption { get; set; }

    public bool RequireCredentials { get; set; }

    public bool UseDefaultCredentials { get; set; }

    public SmtpEncryptionMethod EncryptionMethod { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }
}

public enum SmtpDeliveryMethod
{
    Network,
    SpecifiedPickupDirectory,
}

public enum SmtpEncryptionMethod
{
    None = 0,
    SslTls = 1,
    StartTls = 2,
}
