namespace DevCrm.Core.Mail.Templates;

/// <summary>A mail as it will be sent.</summary>
internal sealed record RenderedMail(string Subject, string Html, string Text);
