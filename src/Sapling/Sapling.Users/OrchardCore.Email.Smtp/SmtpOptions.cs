namespace OrchardCore.Email;

/// <summary>How the SMTP provider sends, from the site's settings; the password is clear here.</summary>
public class SmtpOptions
{
    public bool IsEnabled { get; set; }

    public string? DefaultSender { get; set; }

    public SmtpDeliveryMethod DeliveryMethod { get; set; }

    public string? PickupDirectoryLocation { get; set; }

    /// <summary>The folder that pickup folders lie in.</summary>
    public string? PickupDirectoryLocationBase { get; set; }

    public string? Host { get; set; }

    public int Port { get; set; } = 25;

    public bool AutoSelectEncryption { get; set; }

    public bool RequireCredentials { get; set; }

    public bool UseDefaultCredentials { get; set; }

    public SmtpEncryptionMethod EncryptionMethod { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    public bool ConfigurationExists() =>
        !string.IsNullOrEmpty(DefaultSender) &&
        (DeliveryMethod == SmtpDeliveryMethod.SpecifiedPickupDirectory ? !string.IsNullOrEmpty(PickupDirectoryLocation) : !string.IsNullOrEmpty(Host));
}

/// <summary>The same from configuration, section <c>OrchardCore_Email_Smtp</c>.</summary>
public class DefaultSmtpOptions : SmtpOptions
{
}
