using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement.Handlers;

namespace OrchardCore.ContentManagement;

/// <summary>Registration of parts and fields.</summary>
public static class ServiceCollectionExtensions
{
    public static ContentPartOptionBuilder AddContentPart<TContentPart>(this IServiceCollection services) where TContentPart : ContentPart =>
        services.AddContentPart(typeof(TContentPart));

    public static ContentPartOptionBuilder AddContentPart(this IServiceCollection services, Type contentPartType)
    {
        services.Configure<ContentOptions>(options => options.Part(contentPartType));
        return new ContentPartOptionBuilder(services, contentPartType);
    }

    public static ContentPartOptionBuilder AddHandler<TContentPartHandler>(this ContentPartOptionBuilder builder) where TContentPartHandler : class, IContentPartHandler =>
        builder.AddHandler(typeof(TContentPartHandler));

    public static ContentPartOptionBuilder AddHandler(this ContentPartOptionBuilder builder, Type handlerType)
    {
        builder.Services.TryAddScoped(handlerType);
        builder.Services.Configure<ContentOptions>(options => options.Part(builder.ContentPartType).AddHandler(handlerType));
        return builder;
    }

    public static ContentFieldOptionBuilder AddContentField<TContentField>(this IServiceCollection services) where TContentField : ContentField =>
        services.AddContentField(typeof(TContentField));

    public static ContentFieldOptionBuilder AddContentField(this IServiceCollection services, Type contentFieldType)
    {
        services.Configure<ContentOptions>(options => options.Field(contentFieldType));
        return new ContentFieldOptionBuilder(services, contentFieldType);
    }
}
