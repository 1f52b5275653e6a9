using System.Text.Json.Nodes;
using OrchardCore.Data.Documents;
using OrchardCore.Entities;

namespace OrchardCore.Documents;

/// <summary>A document that modules attach their own data to.</summary>
public interface IDocumentEntity : IDocument, IEntity
{
}

/// <summary>Base of such documents.</summary>
public class DocumentEntity : Document, IDocumentEntity
{
    public JsonObject Properties { get; set; } = [];
}
