using OrchardCore.Locking;
using OrchardCore.Locking.Distributed;
using OrchardCore.Workflows.Models;

namespace OrchardCore.Workflows.Helpers;

public static class DistributedLockExtensions
{
    /// <summary>A lock on one run, if its type asks for locks; without one it always succeeds.</summary>
    public static Task<(ILocker? locker, bool locked)> TryAcquireWorkflowLockAsync(this IDistributedLock distributedLock, Workflow workflow) =>
        workflow.IsAtomic
            ? distributedLock.TryAcquireLockAsync($"WFI_{workflow.WorkflowId}_LOCK", TimeSpan.FromMilliseconds(workflow.LockTimeout), TimeSpan.FromMilliseconds(workflow.LockExpiration))
            : Free();

    /// <summary>A lock on a type, if only one run of it may start at a time.</summary>
    public static Task<(ILocker? locker, bool locked)> TryAcquireWorkflowTypeLockAsync(this IDistributedLock distributedLock, WorkflowType workflowType, bool isExclusiveEvent = false) =>
        workflowType.IsSingleton || isExclusiveEvent
            ? distributedLock.TryAcquireLockAsync($"WFT_{workflowType.WorkflowTypeId}_LOCK", TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(20))
            : Free();

    private static Task<(ILocker? locker, bool locked)> Free() => Task.FromResult<(ILocker?, bool)>((null, true));
}
