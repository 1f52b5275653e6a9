using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace OrchardCore.ResourceManagement;

/// <summary>A named script or style: where it is, in which version, and what it needs before it.</summary>
public class ResourceDefinition
{
    public ResourceDefinition(ResourceManifest manifest, string type, string name)
    {
        Manifest = manifest;
        Type = type;
        Name = name;
    }

    public ResourceManifest Manifest { get; }

    public string Type { get; }

    public string Name { get; }

    public string? Version { get; private set; }

    public bool? AppendVersion { get; private set; }

    public string? Url { get; private set; }

    public string? UrlDebug { get; private set; }

    public string? InnerContent { get; private set; }

    public List<string>? Dependencies { get; private set; }

    public AttributeDictionary Attributes { get; } = [];

    public ResourcePosition Position { get; private set; }

    public ResourceDefinition SetUrl(string url) => SetUrl(url, null);

    public ResourceDefinition SetUrl(string url, string? urlDebug)
    {
        ArgumentException.ThrowIfNullOrEmpty(url);
        Url = url;
        UrlDebug = urlDebug ?? UrlDebug;
        return this;
    }

    public ResourceDefinition SetVersion(string version)
    {
        Version = version;
        return this;
    }

    public ResourceDefinition ShouldAppendVersion(bool? appendVersion)
    {
        AppendVersion = appendVersion;
        return this;
    }

    public ResourceDefinition SetDependencies(params string[] dependencies)
    {
        (Dependencies ??= []).AddRange(dependencies);
        return this;
    }

    public TagBuilder GetTagBuilder(RequireSettings settings, string applicationPath, IFileVersionProvider fileVersionProvider)
    {
        var isScript = string.Equals(Type, "script", StringComparison.OrdinalIgnoreCase);
        var tag = new TagBuilder(isScript ? "script" : InnerContent is null ? "link" : "style");
        if (!isScript && InnerContent is null)
        {
            tag.TagRenderMode = TagRenderMode.SelfClosing;
            tag.Attributes["rel"] = "stylesheet";
        }

        var url = settings.DebugMode ? UrlDebug ?? Url : Url ?? UrlDebug;
        if (url is not null)
        {
            url = url.StartsWith("~/", StringComparison.Ordinal) ? applicationPath + url[1..] : url;
            if ((settings.AppendVersion ?? AppendVersion) == true && !url.Contains("//", StringComparison.Ordinal))
            {
                url = fileVersionProvider.AddFileVersionToPath(applicationPath, url);
            }

            tag.Attributes[isScript ? "src" : "href"] = url;
        }

        tag.MergeAttributes(Attributes);
        if (settings.HasAttributes)
        {
            foreach (var (name, value) in settings.Attributes)
            {
                tag.MergeAttribute(name, value, replaceExisting: true);
            }
        }

        if (InnerContent is not null)
        {
            tag.InnerHtml.AppendHtml(InnerContent);
        }

        return tag;
    }
}
