using Microsoft.Extensions.Logging;

namespace OrchardCore.Modules;

/// <summary>Calls every handler of an event; one that fails is logged and does not keep the others from being called.</summary>
public static class InvokeExtensions
{
    public static async Task InvokeAsync<TEvents>(this IEnumerable<TEvents> events, Func<TEvents, Task> dispatch, ILogger logger)
    {
        foreach (var handler in events)
        {
            try
            {
                await dispatch(handler);
            }
            catch (Exception exception)
            {
                HandleException(exception, logger, typeof(TEvents).Name, handler?.GetType().FullName ?? "");
            }
        }
    }

    public static Task InvokeAsync<TEvents, T1>(this IEnumerable<TEvents> events, Func<TEvents, T1, Task> dispatch, T1 arg1, ILogger logger)
        => events.InvokeAsync(handler => dispatch(handler, arg1), logger);

    public static Task InvokeAsync<TEvents, T1, T2>(this IEnumerable<TEvents> events, Func<TEvents, T1, T2, Task> dispatch, T1 arg1, T2 arg2, ILogger logger)
        => events.InvokeAsync(handler => dispatch(handler, arg1, arg2), logger);

    public static void HandleException(Exception ex, ILogger logger, string sourceType, string method)
    {
        // Running out of memory is nothing the next handler could survive.
        if (ex is OutOfMemoryException)
        {
            throw ex;
        }

        logger.LogError(ex, "{Type} thrown from {Event} by {Handler}", ex.GetType().Name, sourceType, method);
    }
}
