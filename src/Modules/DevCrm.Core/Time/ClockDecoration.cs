using System;
using System.Linq;
using Microsoft.Extensions.DependencyInjection;
using OrchardCore.Modules;

namespace DevCrm.Core.Time;

/// <summary>Puts the offset clock before the runtime's own, whichever that is.</summary>
internal static class ClockDecoration
{
    public static void MoveClock(this IServiceCollection services, TimeSpan offset)
    {
        if (offset == TimeSpan.Zero)
        {
            return;
        }

        var inner = services.LastOrDefault(descriptor => descriptor.ServiceType == typeof(IClock) && !descriptor.IsKeyedService)
            ?? throw new InvalidOperationException($"{ClockOffset.Key} is set, but there is no clock to move.");
        services.AddSingleton<IClock>(provider => new OffsetClock(Create(provider, inner), offset));
    }

    private static IClock Create(IServiceProvider provider, ServiceDescriptor descriptor) =>
        (IClock)(descriptor.ImplementationInstance
            ?? descriptor.ImplementationFactory?.Invoke(provider)
            ?? ActivatorUtilities.CreateInstance(provider, descriptor.ImplementationType!));
}
