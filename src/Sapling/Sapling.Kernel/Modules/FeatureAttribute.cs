namespace OrchardCore.Modules;

/// <summary>Says to which feature of its module a type belongs.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = false, Inherited = false)]
public class FeatureAttribute : Attribute
{
    public FeatureAttribute(string featureName) => FeatureName = featureName;

    public string FeatureName { get; set; }
}
