namespace OrchardCore.Modules;

/// <summary>Takes part when the shell starts to work and when it stops.</summary>
public interface IModularTenantEvents
{
    Task ActivatingAsync();

    Task ActivatedAsync();

    Task TerminatingAsync();

    Task TerminatedAsync();
}

/// <summary>Tenant events that do nothing, to override what is needed.</summary>
public class ModularTenantEvents : IModularTenantEvents
{
    public virtual Task ActivatingAsync() => Task.CompletedTask;

    public virtual Task ActivatedAsync() => Task.CompletedTask;

    public virtual Task TerminatingAsync() => Task.CompletedTask;

    public virtual Task TerminatedAsync() => Task.CompletedTask;
}
