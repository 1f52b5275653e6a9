using OrchardCore.ContentManagement;
using OrchardCore.ContentManagement.Metadata.Models;
using OrchardCore.DisplayManagement.Handlers;

namespace OrchardCore.ContentTypes.Editors;

/// <summary>Edits settings of parts of types.</summary>
public interface IContentTypePartDefinitionDisplayDriver : IDisplayDriver<ContentTypePartDefinition, BuildDisplayContext, BuildEditorContext, UpdateTypePartEditorContext>;

/// <summary>Edits settings of fields.</summary>
public interface IContentPartFieldDefinitionDisplayDriver : IDisplayDriver<ContentPartFieldDefinition, BuildDisplayContext, BuildEditorContext, UpdatePartFieldEditorContext>;

/// <summary>Edits settings of every part of a type.</summary>
public abstract class ContentTypePartDefinitionDisplayDriver : DisplayDriver<ContentTypePartDefinition, BuildDisplayContext, BuildEditorContext, UpdateTypePartEditorContext>, IContentTypePartDefinitionDisplayDriver
{
    protected override void BuildPrefix(ContentTypePartDefinition model, string htmlFielPrefix)
    {
        Prefix = $"{model.ContentTypeDefinition.Name}.{model.PartDefinition.Name}";
        if (!string.IsNullOrEmpty(htmlFielPrefix))
        {
            Prefix = htmlFielPrefix + "." + Prefix;
        }
    }
}

/// <summary>Edits settings of one kind of part of a type.</summary>
public abstract class ContentTypePartDefinitionDisplayDriver<TPart> : ContentTypePartDefinitionDisplayDriver where TPart : ContentPart
{
    public override bool CanHandleModel(ContentTypePartDefinition model) => model.PartDefinition.Name == typeof(TPart).Name;
}

/// <summary>Edits settings of every field.</summary>
public abstract class ContentPartFieldDefinitionDisplayDriver : DisplayDriver<ContentPartFieldDefinition, BuildDisplayContext, BuildEditorContext, UpdatePartFieldEditorContext>, IContentPartFieldDefinitionDisplayDriver
{
    protected override void BuildPrefix(ContentPartFieldDefinition model, string htmlFieldPrefix)
    {
        Prefix = $"{model.PartDefinition.Name}.{model.Name}";
        if (!string.IsNullOrEmpty(htmlFieldPrefix))
        {
            Prefix = htmlFieldPrefix + "." + Prefix;
        }
    }
}

/// <summary>Edits settings of one kind of field.</summary>
public abstract class ContentPartFieldDefinitionDisplayDriver<TField> : ContentPartFieldDefinitionDisplayDriver where TField : ContentField
{
    public override bool CanHandleModel(ContentPartFieldDefinition model) => model.FieldDefinition.Name == typeof(TField).Name;
}
