using Microsoft.AspNetCore.Html;
using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement
{
    /// <summary>Renders shapes.</summary>
    public interface IDisplayHelper
    {
        Task<IHtmlContent> ShapeExecuteAsync(IShape shape);
    }
}

namespace OrchardCore.DisplayManagement.Implementation
{
    /// <summary>Takes part in the rendering of every shape.</summary>
    public interface IShapeDisplayEvents
    {
        Task DisplayingAsync(ShapeDisplayContext context);

        Task DisplayedAsync(ShapeDisplayContext context);

        /// <summary>Always runs at the end, also after a fault.</summary>
        Task DisplayingFinalizedAsync(ShapeDisplayContext context);
    }

    /// <summary>Takes part in the making of every shape.</summary>
    public interface IShapeFactoryEvents
    {
        void Creating(ShapeCreatingContext context);

        void Created(ShapeCreatedContext context);
    }
}
