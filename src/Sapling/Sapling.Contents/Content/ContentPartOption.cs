using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.ContentManagement;

/// <summary>What is registered for a class of part.</summary>
public abstract class ContentPartOptionBase
{
    public ContentPartOptionBase(Type contentPartType) => Type = contentPartType;

    public Type Type { get; }
}

/// <summary>A class of part and its handlers.</summary>
public class ContentPartOption(Type contentPartType) : ContentPartOptionBase(contentPartType)
{
    private readonly List<Type> _handlers = [];

    public IReadOnlyList<Type> Handlers => _handlers;

    internal void AddHandler(Type type)
    {
        if (!_handlers.Contains(type))
        {
            _handlers.Add(type);
        }
    }
}

/// <summary>Registers what belongs to a class of part.</summary>
public class ContentPartOptionBuilder(IServiceCollection services, Type contentPartType)
{
    public IServiceCollection Services { get; } = services;

    public Type ContentPartType { get; } = contentPartType;
}

/// <summary>What is registered for a class of field.</summary>
public abstract class ContentFieldOptionBase
{
    public ContentFieldOptionBase(Type contentFieldType) => Type = contentFieldType;

    public Type Type { get; }
}

/// <summary>A class of field.</summary>
public class ContentFieldOption(Type contentFieldType) : ContentFieldOptionBase(contentFieldType);

/// <summary>Registers what belongs to a class of field.</summary>
public class ContentFieldOptionBuilder(IServiceCollection services, Type contentFieldType)
{
    public IServiceCollection Services { get; } = services;

    public Type ContentFieldType { get; } = contentFieldType;
}
