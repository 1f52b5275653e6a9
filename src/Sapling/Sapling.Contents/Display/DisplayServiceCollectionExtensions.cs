using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace OrchardCore.ContentManagement.Display.ContentDisplay;

/// <summary>Registration of the drivers of a part.</summary>
public static class ContentPartServiceCollectionExtensions
{
    public static ContentPartOptionBuilder UseDisplayDriver<TContentPartDisplayDriver>(this ContentPartOptionBuilder builder) where TContentPartDisplayDriver : class, IContentPartDisplayDriver
    {
        builder.Services.TryAddScoped<TContentPartDisplayDriver>();
        builder.Services.Configure<ContentOptions>(options => options.Part(builder.ContentPartType).Drivers.Add(typeof(TContentPartDisplayDriver)));
        return builder;
    }
}

/// <summary>Registration of the drivers of a field.</summary>
public static class ContentFieldServiceCollectionExtensions
{
    public static ContentFieldOptionBuilder UseDisplayDriver<TContentFieldDisplayDriver>(this ContentFieldOptionBuilder builder) where TContentFieldDisplayDriver : class, IContentFieldDisplayDriver
    {
        builder.Services.TryAddScoped<TContentFieldDisplayDriver>();
        builder.Services.Configure<ContentOptions>(options => options.Field(builder.ContentFieldType).Drivers.Add(typeof(TContentFieldDisplayDriver)));
        return builder;
    }
}
