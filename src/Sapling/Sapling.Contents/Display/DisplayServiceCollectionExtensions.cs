using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Registration of the drivers of a part.</summary>
public static class ContentPartServiceCollectionExtensions
{
    public static ContentPartOptionBuilder UseDisplayDriver<TContentPartDisplayDriver>(this ContentPartOptionBuilder builder) where TContentPartDisplayDriver : class, IContentPartDisplayDriver =>
        builder.ForDisplayMode<TContentPartDisplayDriver>().ForEditor<TContentPartDisplayDriver>();

    public static ContentPartOptionBuilder ForDisplayMode<TContentPartDisplayDriver>(this ContentPartOptionBuilder builder) where TContentPartDisplayDriver : class, IContentPartDisplayDriver =>
        builder.ForDisplayMode<TContentPartDisplayDriver>(static _ => true);

    public static ContentPartOptionBuilder ForDisplayMode<TContentPartDisplayDriver>(this ContentPartOptionBuilder builder, Func<string?, bool> predicate) where TContentPartDisplayDriver : class, IContentPartDisplayDriver
    {
        builder.Services.TryAddScoped<TContentPartDisplayDriver>();
        builder.Services.Configure<ContentDisplayOptions>(options => options.Part(builder.ContentPartType).ForDisplayMode(typeof(TContentPartDisplayDriver), predicate));
        return builder;
    }

    public static ContentPartOptionBuilder ForEditor<TContentPartDisplayDriver>(this ContentPartOptionBuilder builder) where TContentPartDisplayDriver : class, IContentPartDisplayDriver =>
        builder.ForEditor<TContentPartDisplayDriver>(static _ => true);

    public static ContentPartOptionBuilder ForEditor<TContentPartDisplayDriver>(this ContentPartOptionBuilder builder, Func<string?, bool> predicate) where TContentPartDisplayDriver : class, IContentPartDisplayDriver
    {
        builder.Services.TryAddScoped<TContentPartDisplayDriver>();
        builder.Services.Configure<ContentDisplayOptions>(options => options.Part(builder.ContentPartType).ForEditor(typeof(TContentPartDisplayDriver), predicate));
        return builder;
    }

    public static ContentPartOptionBuilder RemoveDisplayDriver<TContentPartDisplayDriver>(this ContentPartOptionBuilder builder) where TContentPartDisplayDriver : class, IContentPartDisplayDriver
    {
        builder.Services.Configure<ContentDisplayOptions>(options => options.Part(builder.ContentPartType).Remove(typeof(TContentPartDisplayDriver)));
        return builder;
    }
}

/// <summary>Registration of the drivers of a field.</summary>
public static class ContentFieldServiceCollectionExtensions
{
    public static ContentFieldOptionBuilder UseDisplayDriver<TContentFieldDisplayDriver>(this ContentFieldOptionBuilder builder) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.ForDisplayMode<TContentFieldDisplayDriver>().ForEditor<TContentFieldDisplayDriver>();

    public static ContentFieldOptionBuilder UseDisplayDriver<TContentFieldDisplayDriver>(this ContentFieldOptionBuilder builder, Func<string?, bool> predicate) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.ForDisplayMode<TContentFieldDisplayDriver>(predicate).ForEditor<TContentFieldDisplayDriver>(predicate);

    public static ContentFieldOptionBuilder ForDisplayMode<TContentFieldDisplayDriver>(this ContentFieldOptionBuilder builder) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.ForDisplayMode<TContentFieldDisplayDriver>(static _ => true);

    public static ContentFieldOptionBuilder ForDisplayMode<TContentFieldDisplayDriver>(this ContentFieldOptionBuilder builder, Func<string?, bool> predicate) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver
    {
        builder.Services.TryAddScoped<TContentFieldDisplayDriver>();
        builder.Services.Configure<ContentDisplayOptions>(options => options.Field(builder.ContentFieldType).ForDisplayMode(typeof(TContentFieldDisplayDriver), predicate));
        return builder;
    }

    public static ContentFieldOptionBuilder ForEditor<TContentFieldDisplayDriver>(this ContentFieldOptionBuilder builder) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver =>
        builder.ForEditor<TContentFieldDisplayDriver>(static _ => true);

    public static ContentFieldOptionBuilder ForEditor<TContentFieldDisplayDriver>(this ContentFieldOptionBuilder builder, Func<string?, bool> predicate) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver
    {
        builder.Services.TryAddScoped<TContentFieldDisplayDriver>();
        builder.Services.Configure<ContentDisplayOptions>(options => options.Field(builder.ContentFieldType).ForEditor(typeof(TContentFieldDisplayDriver), predicate));
        return builder;
    }

    public static ContentFieldOptionBuilder RemoveDisplayDriver<TContentFieldDisplayDriver>(this ContentFieldOptionBuilder builder) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver
    {
        builder.Services.Configure<ContentDisplayOptions>(options => options.Field(builder.ContentFieldType).Remove(typeof(TContentFieldDisplayDriver)));
        return builder;
    }
}
