using System.Threading;
using System.Threading.Tasks;

namespace DevCrm.Core.Mail;

/// <summary>Queues mails made from templates.</summary>
public interface ITemplatedMail
{
    /// <summary>
    /// Renders the template of the mail's event and stores the result in the current session: the mail exists when the
    /// caller's transaction commits, and not otherwise. It is delivered after that, and retried until it is.
    /// </summary>
    Task<QueuedMail> QueueAsync(TemplatedMail mail, CancellationToken cancellationToken = default);
}
