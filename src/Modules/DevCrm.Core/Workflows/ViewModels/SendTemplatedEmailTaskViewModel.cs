using System.ComponentModel.DataAnnotations;

namespace DevCrm.Core.Workflows.ViewModels;

/// <summary>The editor of the task.</summary>
public class SendTemplatedEmailTaskViewModel
{
    [Required]
    public string? Event { get; set; }

    [Required]
    public string? Recipient { get; set; }

    public string? Language { get; set; }

    public string? Model { get; set; }

    public string? DedupeKey { get; set; }
}
