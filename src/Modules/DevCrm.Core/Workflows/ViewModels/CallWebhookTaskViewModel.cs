using System.ComponentModel.DataAnnotations;

namespace DevCrm.Core.Workflows.ViewModels;

/// <summary>The editor of the task.</summary>
public class CallWebhookTaskViewModel
{
    [Required]
    public string? Url { get; set; }

    public string? Body { get; set; }

    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;
}
