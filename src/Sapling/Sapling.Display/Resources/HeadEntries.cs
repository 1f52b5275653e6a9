using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace OrchardCore.ResourceManagement;

/// <summary>A meta tag of the page.</summary>
public class MetaEntry
{
    private readonly TagBuilder _tag = new("meta") { TagRenderMode = TagRenderMode.SelfClosing };

    public MetaEntry()
    {
    }

    public MetaEntry(string? name = null, string? property = null, string? content = null, string? httpEquiv = null, string? charset = null)
    {
        Name = name;
        Property = property;
        Content = content;
        HttpEquiv = httpEquiv;
        Charset = charset;
    }

    public string? Name { get => Get("name"); set => Set("name", value); }

    public string? Property { get => Get("property"); set => Set("property", value); }

    public string? Content { get => Get("content"); set => Set("content", value); }

    public string? HttpEquiv { get => Get("http-equiv"); set => Set("http-equiv", value); }

    public string? Charset { get => Get("charset"); set => Set("charset", value); }

    public static MetaEntry Combine(MetaEntry meta1, MetaEntry meta2, string contentSeparator)
    {
        var combined = new MetaEntry();
        combined._tag.MergeAttributes(meta2._tag.Attributes);
        combined._tag.MergeAttributes(meta1._tag.Attributes);
        combined.Content = string.Join(contentSeparator, new[] { meta1.Content, meta2.Content }.Where(content => !string.IsNullOrEmpty(content)));
        return combined;
    }

    public MetaEntry AddAttribute(string name, string value)
    {
        _tag.MergeAttribute(name, value);
        return this;
    }

    public MetaEntry SetAttribute(string name, string value)
    {
        Set(name, value);
        return this;
    }

    public IHtmlContent GetTag() => _tag;

    private string? Get(string name) => _tag.Attributes.TryGetValue(name, out var value) ? value : null;

    private void Set(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            _tag.Attributes.Remove(name);
        }
        else
        {
            _tag.Attributes[name] = value;
        }
    }
}

/// <summary>A link tag of the page's head other than a style.</summary>
public class LinkEntry
{
    private readonly TagBuilder _tag = new("link") { TagRenderMode = TagRenderMode.SelfClosing };

    public string? Rel { get => Get("rel"); set => Set("rel", value); }

    public string? Type { get => Get("type"); set => Set("type", value); }

    public string? Title { get => Get("title"); set => Set("title", value); }

    public string? Sizes { get => Get("sizes"); set => Set("sizes", value); }

    public string? Href { get => Get("href"); set => Set("href", value); }

    public bool AppendVersion { get; set; }

    public LinkEntry AddAttribute(string name, string value)
    {
        _tag.MergeAttribute(name, value);
        return this;
    }

    public LinkEntry SetAttribute(string name, string value)
    {
        Set(name, value);
        return this;
    }

    public IHtmlContent GetTag() => _tag;

    private string? Get(string name) => _tag.Attributes.TryGetValue(name, out var value) ? value : null;

    private void Set(string name, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            _tag.Attributes.Remove(name);
        }
        else
        {
            _tag.Attributes[name] = value;
        }
    }
}
