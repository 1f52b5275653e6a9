using OrchardCore.ContentManagement.Metadata.Builders;
using OrchardCore.DisplayManagement;
using OrchardCore.DisplayManagement.Handlers;
using OrchardCore.DisplayManagement.ModelBinding;
using OrchardCore.DisplayManagement.Zones;

namespace OrchardCore.ContentTypes.Editors;

/// <summary>The editor of a definition was sent; what it says goes into the builder.</summary>
public class UpdateContentDefinitionEditorContext<TBuilder> : UpdateEditorContext
{
    public UpdateContentDefinitionEditorContext(TBuilder builder, IShape model, string groupId, bool isNew, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
        : base(model, groupId, isNew, "", shapeFactory, layout, updater) => Builder = builder;

    public TBuilder Builder { get; private set; }
}

/// <summary>The editor of a part of a type was sent.</summary>
public class UpdateTypePartEditorContext(ContentTypePartDefinitionBuilder builder, IShape model, string groupId, bool isNew, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
    : UpdateContentDefinitionEditorContext<ContentTypePartDefinitionBuilder>(builder, model, groupId, isNew, shapeFactory, layout, updater);

/// <summary>The editor of a field was sent.</summary>
public class UpdatePartFieldEditorContext(ContentPartFieldDefinitionBuilder builder, IShape model, string groupId, bool isNew, IShapeFactory shapeFactory, IZoneHolding layout, IUpdateModel updater)
    : UpdateContentDefinitionEditorContext<ContentPartFieldDefinitionBuilder>(builder, model, groupId, isNew, shapeFactory, layout, updater);
