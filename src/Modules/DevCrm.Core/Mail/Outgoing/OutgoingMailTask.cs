using System;
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

    public async Task DoWorkAsync(IServiceProvider serviceProvider, CancellationToken cancellationToken)
    {
        var due = await serviceProvider.GetRequiredService<OutgoingMails>().ListDueAsync(Batch, cancellationToken);
        foreach (var mailId in due)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // A scope each: a fault with one mail must not take the session of the next with it.
            await ShellScope.UsingChildScopeAsync(scope =>
                scope.ServiceProvider.GetRequiredService<MailDelivery>().DeliverAsync(mailId, cancellationToken));
        }
    }
}
