using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OrchardCore.ContentManagement.Handlers;

namespace OrchardCore.ContentManagement;

/// <summary>Registration of parts and fields.</summary>
public static class ServiceCollectionExtensions
{
    public static ContentPartOptionBuilder AddContentPart<TContentPart>(this IServiceCollection services) where TContentPart : ContentPart
    {
        services.Configure<ContentOptions>(options => options.Part(typeof(TContentPart)));
        return new ContentPartOptionBuilder(services, typeof(TContentPart));
    }

    public static ContentPartOptionBuilder AddHandler<TContentPartHandler>(this ContentPartOptionBuilder builder) where TContentPartHandler : class, IContentPartHandler
    {
        builder.Services.TryAddScoped<TContentPartHandler>();
        builder.Services.Configure<ContentOptions>(options => options.Part(builder.ContentPartType).Handlers.Add(typeof(TContentPartHandler)));
        return builder;
    }

    public static ContentFieldOptionBuilder AddContentField<TContentField>(this IServiceCollection services) where TContentField : ContentField
    {
        services.Configure<ContentOptions>(options => options.Field(typeof(TContentField)));
        return new ContentFieldOptionBuilder(services, typeof(TContentField));
    }
}

/// <summary>Registers what belongs to a class of part.</summary>
public class ContentPartOptionBuilder(IServiceCollection services, Type contentPartType)
{
    public IServiceCollection Services { get; } = services;

    public Type ContentPartType { get; } = contentPartType;
}

/// <summary>Registers what belongs to a class of field.</summary>
public class ContentFieldOptionBuilder(IServiceCollection services, Type contentFieldType)
{
    public IServiceCollection Services { get; } = services;

    public Type ContentFieldType { get; } = contentFieldType;
}
