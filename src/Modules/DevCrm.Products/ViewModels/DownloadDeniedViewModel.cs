namespace DevCrm.Products.ViewModels;

/// <summary>Why a workflow denied a download.</summary>
public class DownloadDeniedViewModel
{
    public string Message { get; set; } = "";
}
