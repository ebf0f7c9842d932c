using Microsoft.Extensions.DependencyInjection;
using StoreTracking.Grains.Cameras;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Grains;

/// <summary>Registers what the grains need beside the runtime.</summary>
public static class GrainServices
{
    /// <summary>Registers it. The host provides <see cref="IStoreCatalog"/> and <see cref="TimeProvider"/>.</summary>
    public static IServiceCollection AddGrains(this IServiceCollection services, Action<CameraOptions> configure)
    {
        services.AddOptions<CameraOptions>().Configure(configure);
        services.AddSingleton<SharedSchedulers>();
        return services;
    }
}
