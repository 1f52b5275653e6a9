using System.Reflection;

namespace OrchardCore.Modules;

/// <summary>Makes a startup run only when all the named features are enabled.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public class RequireFeaturesAttribute : Attribute
{
    public RequireFeaturesAttribute(params string[] featureNames) => RequiredFeatureNames = featureNames;

    public IList<string> RequiredFeatureNames { get; }

    public static IList<string> GetRequiredFeatureNamesForType(Type type)
        => type.GetCustomAttribute<RequireFeaturesAttribute>(false)?.RequiredFeatureNames ?? [];
}
