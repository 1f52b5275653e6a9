using OrchardCore.Environment.Shell.Descriptor.Models;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Says what a site has before its recipe enables anything.</summary>
public static class OrchardCoreBuilderExtensions
{
    /// <summary>Names features that are there until the site is set up. "OrchardCore.AutoSetup" is the one this runtime has.</summary>
    public static OrchardCoreBuilder AddSetupFeatures(this OrchardCoreBuilder builder, params string[] featureIds)
    {
        foreach (var featureId in featureIds)
        {
            builder.ApplicationServices.AddTransient(_ => new ShellFeature(featureId));
        }

        return builder;
    }
}
