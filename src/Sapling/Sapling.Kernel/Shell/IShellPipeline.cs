namespace OrchardCore.Environment.Shell.Builders;

/// <summary>The middleware and endpoints of a shell.</summary>
public interface IShellPipeline
{
    Task Invoke(object context);
}
