using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace StoreTracking.LiveHub;

/// <summary>Registers sign-in, roles and the log of views.</summary>
internal static class AccessServices
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddSingleton<AccessBook>();
        services.AddHostedService(static provider => provider.GetRequiredService<AccessBook>());
        services.AddSingleton<LiveConnections>();
        services.AddSingleton<PositionLog>();
        services.AddSingleton<SignInLimit>();
        services.AddDataProtection().SetApplicationName("storetracking");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>, ProtectionKeys>();
        AccessSchemes.Add(services);
        services.AddAuthorization(AccessPolicies.Add);
    }
}
