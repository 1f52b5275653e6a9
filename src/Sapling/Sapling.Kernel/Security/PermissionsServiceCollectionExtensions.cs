using Microsoft.Extensions.DependencyInjection;

namespace OrchardCore.Security.Permissions;

/// <summary>Registration of permissions.</summary>
public static class PermissionsServiceCollectionExtensions
{
    public static IServiceCollection AddPermissionProvider<TProvider>(this IServiceCollection services)
        where TProvider : class, IPermissionProvider => services.AddScoped<IPermissionProvider, TProvider>();
}
