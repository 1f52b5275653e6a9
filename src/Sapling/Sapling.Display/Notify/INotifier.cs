using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Localization;

namespace OrchardCore.DisplayManagement.Notify;

public enum NotifyType
{
    Success,
    Information,
    Warning,
    Error,
}

/// <summary>A message to the user, shown on this page or, after a redirect, on the next.</summary>
public class NotifyEntry
{
    public NotifyType Type { get; set; }

    public IHtmlContent Message { get; set; } = HtmlString.Empty;

    public string ToHtmlString(HtmlEncoder htmlEncoder)
    {
        using var writer = new StringWriter();
        Message.WriteTo(writer, htmlEncoder);
        return writer.ToString();
    }
}

/// <summary>Collects messages to the user during a request.</summary>
public interface INotifier
{
    ValueTask AddAsync(NotifyType type, LocalizedHtmlString message);

    IList<NotifyEntry> List();
}

public static class NotifierExtensions
{
    public static ValueTask SuccessAsync(this INotifier notifier, LocalizedHtmlString message) => notifier.AddAsync(NotifyType.Success, message);

    public static ValueTask InformationAsync(this INotifier notifier, LocalizedHtmlString message) => notifier.AddAsync(NotifyType.Information, message);

    public static ValueTask WarningAsync(this INotifier notifier, LocalizedHtmlString message) => notifier.AddAsync(NotifyType.Warning, message);

    public static ValueTask ErrorAsync(this INotifier notifier, LocalizedHtmlString message) => notifier.AddAsync(NotifyType.Error, message);
}
