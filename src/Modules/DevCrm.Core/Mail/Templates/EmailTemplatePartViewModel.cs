namespace DevCrm.Core.Mail.Templates;

/// <summary>The editor of a template.</summary>
public class EmailTemplatePartViewModel
{
    public string? Event { get; set; }

    public string? Language { get; set; }

    public string? Subject { get; set; }

    public string? Body { get; set; }
}
