namespace OrchardCore.ContentManagement;

/// <summary>The parts and fields that have a class of their own.</summary>
public class ContentOptions
{
    internal Dictionary<string, ContentElementOption> Parts { get; } = new(StringComparer.Ordinal);

    internal Dictionary<string, ContentElementOption> Fields { get; } = new(StringComparer.Ordinal);

    internal Type PartType(string name) => Parts.GetValueOrDefault(name)?.Type ?? typeof(ContentPart);

    internal Type FieldType(string name) => Fields.GetValueOrDefault(name)?.Type ?? typeof(ContentField);

    internal ContentElementOption Part(Type type) => Find(Parts, type);

    internal ContentElementOption Field(Type type) => Find(Fields, type);

    private static ContentElementOption Find(Dictionary<string, ContentElementOption> known, Type type)
    {
        if (!known.TryGetValue(type.Name, out var option))
        {
            known[type.Name] = option = new ContentElementOption(type);
        }

        return option;
    }
}

/// <summary>A class of part or field, with the handlers and display drivers registered for it.</summary>
internal sealed class ContentElementOption(Type type)
{
    public Type Type => type;

    public List<Type> Handlers { get; } = [];

    public List<Type> Drivers { get; } = [];
}
