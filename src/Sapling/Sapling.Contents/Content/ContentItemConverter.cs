using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace OrchardCore.ContentManagement;

/// <summary>Reads and writes a content item as one flat object: the well-known properties, then every part by its name.</summary>
public class ContentItemConverter : JsonConverter<ContentItem>
{
    public override ContentItem Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("A content item is a JSON object.");
        }

        var item = new ContentItem();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var name = reader.GetString()!;
            reader.Read();
            ReadProperty(ref reader, item, name, options);
        }

        return item;
    }

    public override void Write(Utf8JsonWriter writer, ContentItem value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(nameof(ContentItem.ContentItemId), value.ContentItemId);
        writer.WriteString(nameof(ContentItem.ContentItemVersionId), value.ContentItemVersionId);
        writer.WriteString(nameof(ContentItem.ContentType), value.ContentType);
        writer.WriteString(nameof(ContentItem.DisplayText), value.DisplayText);
        writer.WriteBoolean(nameof(ContentItem.Latest), value.Latest);
        writer.WriteBoolean(nameof(ContentItem.Published), value.Published);
        WriteDate(writer, nameof(ContentItem.ModifiedUtc), value.ModifiedUtc, options);
        WriteDate(writer, nameof(ContentItem.PublishedUtc), value.PublishedUtc, options);
        WriteDate(writer, nameof(ContentItem.CreatedUtc), value.CreatedUtc, options);
        writer.WriteString(nameof(ContentItem.Owner), value.Owner);
        writer.WriteString(nameof(ContentItem.Author), value.Author);

        foreach (var (name, node) in value.Data)
        {
            writer.WritePropertyName(name);
            if (node is null)
            {
                writer.WriteNullValue();
            }
            else
            {
                node.WriteTo(writer, options);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteDate(Utf8JsonWriter writer, string name, DateTime? value, JsonSerializerOptions options)
    {
        writer.WritePropertyName(name);
        JsonSerializer.Serialize(writer, value, options);
    }

    private static void ReadProperty(ref Utf8JsonReader reader, ContentItem item, string name, JsonSerializerOptions options)
    {
        switch (name)
        {
            case nameof(ContentItem.ContentItemId): item.ContentItemId = reader.GetString()!; break;
            case nameof(ContentItem.ContentItemVersionId): item.ContentItemVersionId = reader.GetString()!; break;
            case nameof(ContentItem.ContentType): item.ContentType = reader.GetString()!; break;
            case nameof(ContentItem.DisplayText): item.DisplayText = reader.GetString(); break;
            case nameof(ContentItem.Owner): item.Owner = reader.GetString(); break;
            case nameof(ContentItem.Author): item.Author = reader.GetString(); break;
            case nameof(ContentItem.Latest): item.Latest = ReadFlag(ref reader); break;
            case nameof(ContentItem.Published): item.Published = ReadFlag(ref reader); break;
            case nameof(ContentItem.ModifiedUtc): item.ModifiedUtc = ReadDate(ref reader, options); break;
            case nameof(ContentItem.PublishedUtc): item.PublishedUtc = ReadDate(ref reader, options); break;
            case nameof(ContentItem.CreatedUtc): item.CreatedUtc = ReadDate(ref reader, options); break;
            default: item.Data[name] = JsonNode.Parse(ref reader); break;
        }
    }

    private static bool ReadFlag(ref Utf8JsonReader reader) => reader.TokenType != JsonTokenType.Null && reader.GetBoolean();

    private static DateTime? ReadDate(ref Utf8JsonReader reader, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<DateTime?>(ref reader, options);
}
