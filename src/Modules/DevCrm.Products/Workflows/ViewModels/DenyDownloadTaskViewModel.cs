using System.ComponentModel.DataAnnotations;

namespace DevCrm.Products.Workflows.ViewModels;

/// <summary>The editor of the task.</summary>
public class DenyDownloadTaskViewModel
{
    [Required]
    public string? Message { get; set; }
}
