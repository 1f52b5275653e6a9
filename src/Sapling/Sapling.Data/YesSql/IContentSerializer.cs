namespace YesSql;

/// <summary>Turns documents into the text that is stored and back.</summary>
public interface IContentSerializer
{
    string Serialize(object item);

    object? Deserialize(string content, Type type);
}
