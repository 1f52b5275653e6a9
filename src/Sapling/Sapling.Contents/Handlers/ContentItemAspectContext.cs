namespace OrchardCore.ContentManagement.Handlers;

/// <summary>A view of an item that handlers fill in, such as its routes or its body.</summary>
public class ContentItemAspectContext
{
    public ContentItem ContentItem { get; set; } = null!;

    public object Aspect { get; set; } = null!;

    /// <summary>Runs the action when the aspect asked for is of the type.</summary>
    public async Task<ContentItemAspectContext> ForAsync<TAspect>(Func<TAspect, Task> action) where TAspect : class
    {
        if (Aspect is TAspect aspect)
        {
            await action(aspect);
        }

        return this;
    }
}
