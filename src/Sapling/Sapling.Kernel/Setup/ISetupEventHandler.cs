using OrchardCore.Setup.Services;

namespace OrchardCore.Setup.Events;

/// <summary>Takes part in the set-up, when the recipe has been executed.</summary>
public interface ISetupEventHandler
{
    Task SetupAsync(SetupContext context) => Task.CompletedTask;

    Task SucceededAsync() => Task.CompletedTask;
}
