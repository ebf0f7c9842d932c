using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Cameras.Pipelines;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Faces;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Grains;

/// <summary>Registers what the grains need beside the runtime.</summary>
public static class GrainServices
{
    /// <summary>
    /// Registers it. The host provides <see cref="IStoreCatalog"/> and <see cref="TimeProvider"/>, and may provide an
    /// <see cref="ICameraSources"/> of its own.
    /// </summary>
    public static IServiceCollection AddGrains(this IServiceCollection services, Action<CameraOptions> configure)
    {
        services.AddOptions<CameraOptions>().Configure(configure);
        services.AddSingleton<SharedSchedulers>();
        services.AddSingleton<SharedReidentification>();
        services.AddSingleton<SharedFaceModels>();
        services.AddSingleton<ConfiguredSources>();
        services.TryAddSingleton<ICameraSources>(provider => provider.GetRequiredService<ConfiguredSources>());
        services.AddSingleton<CameraPipelines>();
        return services;
    }
}
