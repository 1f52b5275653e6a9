namespace OrchardCore.ContentManagement;

/// <summary>Makes instances of the class that is registered for a name.</summary>
public interface ITypeActivator<TInstance>
{
    Type Type { get; }

    TInstance CreateInstance();
}

/// <summary>Finds the class of a part or field by its name; one without a class is a plain part or field.</summary>
public interface ITypeActivatorFactory<TInstance>
{
    ITypeActivator<TInstance> GetTypeActivator(string partName);
}
