using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.BackgroundTasks;
using OrchardCore.Environment.Shell.Scope;

namespace DevCrm.Core.Mail.Outgoing;

/// <summary>Delivers what is due: retries, and whatever a crash left between commit and delivery.</summary>
[BackgroundTask(
    Title = "Outgoing mail",
    Schedule = "* * * * *",
    Description = "Delivers queued mails that are due and retries failed ones.",
    LockTimeout = 1_000,
    LockExpiration = 300_000)]
public sealed class OutgoingMailTask : IBackgroundTask
{
    private const int Batch = 200;

    // Well within the lock, which another instance may take when it has expired.
    private static readonly TimeSpan _longestRun = TimeSpan.FromMinutes(4);

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var mails = serviceProvider.GetRequiredService<OutgoingMails>();
        var time = serviceProvider.GetRequiredService<TimeProvider>();
        var started = time.GetTimestamp();
        var done = new HashSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var due = (await mails.ListDueAsync(Batch, cancellationToken)).Where(done.Add).ToArray();
            if (due.Length == 0)
            {
                return;
            }

            foreach (var mailId in due)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (time.GetElapsedTime(started) > _longestRun)
                {
                    return;
                }

                // A scope each: a fault with one mail must not take the session of the next with it.
                await ShellScope.UsingChildScopeAsync(scope =>
                    scope.ServiceProvider.GetRequiredService<MailDelivery>().DeliverAsync(mailId, cancellationToken));
            }
        }
    }
}
