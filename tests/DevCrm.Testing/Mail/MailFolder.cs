using System.Text;

namespace DevCrm.Testing.Mail;

/// <summary>The folder that mail is written to until SMTP is configured.</summary>
public sealed class MailFolder(string path)
{
    // What a job could not do at once, the task of the next minute does, or the one of the minute after.
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(200);

    public IReadOnlyList<ReceivedMail> Read() =>
        Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*.eml").OrderBy(File.GetCreationTimeUtc).Select(file => new ReceivedMail("", [], File.ReadAllText(file, Encoding.Latin1)))]
            : [];

    /// <summary>Those to an address, once there are at least so many.</summary>
    public Task<IReadOnlyList<ReceivedMail>> WaitAsync(string to, int count = 1) => WaitAsync(to, _ => true, count);

    /// <summary>Those to an address that pass the filter, once there are at least so many.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> WaitAsync(string to, Func<ReceivedMail, bool> filter, int count = 1)
    {
        var start = TimeProvider.System.GetTimestamp();

        while (true)
        {
            var mails = ReadTo(to).Where(filter).ToList();

            if (mails.Count >= count)
            {
                return mails;
            }

            if (TimeProvider.System.GetElapsedTime(start) > _patience)
            {
                throw new TimeoutException($"{mails.Count} of {count} mails to {to} came; in all: {string.Join("; ", Read().Select(mail => $"{mail.Header("To")} {mail.Subject}"))}");
            }

            await Task.Delay(100);
        }
    }

    public IReadOnlyList<ReceivedMail> ReadTo(string to) => [.. Read().Where(mail => mail.Header("To")?.Contains(to, StringComparison.OrdinalIgnoreCase) == true)];
}
