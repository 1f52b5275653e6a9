namespace OrchardCore.ResourceManagement;

public enum ResourceLocation
{
    Unspecified,
    Foot,
    Head,
    Inline,
}

public enum ResourcePosition
{
    ByDependency,
    First,
    Last,
}

public enum ResourceTagType
{
    Meta,
    HeadLink,
    HeadScript,
    FootScript,
    Stylesheet,
    Header,
    Footer,
}
