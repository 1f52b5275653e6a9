using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using OrchardCore.Email;

namespace Sapling.Users.ViewModels;

public class EmailSettingsViewModel
{
    public string? DefaultProvider { get; set; }

    [BindNever]
    public IReadOnlyList<(string Name, string Text)> Providers { get; set; } = [];
}

public class EmailTestViewModel
{
    public string? Provider { get; set; }

    [BindNever]
    public IReadOnlyList<(string Name, string Text)> Providers { get; set; } = [];

    [Required(ErrorMessage = "Enter an address to send to.")]
    public string? To { get; set; }

    public string? From { get; set; }

    [Required(ErrorMessage = "Enter a subject.")]
    public string? Subject { get; set; }

    public string? Body { get; set; }
}

/// <summary>The SMTP settings as a form: the password is never shown, and kept when the field stays empty.</summary>
public class SmtpSettingsViewModel
{
    public bool IsEnabled { get; set; }

    public string? DefaultSender { get; set; }

    public SmtpDeliveryMethod DeliveryMethod { get; set; }

    public string? PickupDirectoryLocation { get; set; }

    public string? Host { get; set; }

    public int Port { get; set; } = 25;

    public bool AutoSelectEncryption { get; set; }

    public SmtpEncryptionMethod EncryptionMethod { get; set; }

    public bool RequireCredentials { get; set; }

    public bool UseDefaultCredentials { get; set; }

    public string? UserName { get; set; }

    public string? Password { get; set; }

    [BindNever]
    public bool HasPassword { get; set; }
}
