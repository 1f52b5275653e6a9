using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Views;

// Drivers of modules return Task<IDisplayResult> or Task<IDisplayResult?>: both override what says neither.
#nullable disable annotations

namespace OrchardCore.DisplayManagement.Handlers
{
    /// <summary>Adds shapes to the display or editor of a model.</summary>
    public interface IDisplayDriver<TModel, TDisplayContext, TEditorContext, TUpdateContext>
        where TDisplayContext : BuildDisplayContext
        where TEditorContext : BuildEditorContext
        where TUpdateContext : UpdateEditorContext
    {
        Task<IDisplayResult> BuildDisplayAsync(TModel model, TDisplayContext context);

        Task<IDisplayResult> BuildEditorAsync(TModel model, TEditorContext context);

        Task<IDisplayResult> UpdateEditorAsync(TModel model, TUpdateContext context);
    }

    public interface IDisplayDriver<TModel> : IDisplayDriver<TModel, BuildDisplayContext, BuildEditorContext, UpdateEditorContext>
    {
    }
}

namespace OrchardCore.DisplayManagement.Views
{
    /// <summary>What a driver returns: shapes that still have to be placed.</summary>
    public interface IDisplayResult
    {
        Task ApplyAsync(Handlers.BuildDisplayContext context);

        Task ApplyAsync(Handlers.BuildEditorContext context);
    }
}

namespace OrchardCore.DisplayManagement
{
    /// <summary>Builds displays and editors of a model from all drivers for it.</summary>
    public interface IDisplayManager<TModel>
    {
        Task<IShape> BuildDisplayAsync(TModel model, IUpdateModel updater, string displayType = "", string groupId = "");

        Task<IShape> BuildEditorAsync(TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "");

        Task<IShape> UpdateEditorAsync(TModel model, IUpdateModel updater, bool isNew, string groupId = "", string htmlPrefix = "");
    }
}
