using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans;
using Orleans.Activations;
using Orleans.Hosting;
using Orleans.Runtime;

namespace Microsoft.Extensions.Hosting;

/// <summary>Adds grains to a host.</summary>
public static class OrleansSiloGenericHostExtensions
{
    /// <summary>Adds grains to a host; called again, it composes the same ones further.</summary>
    public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        ArgumentNullException.ThrowIfNull(hostAppBuilder);
        ArgumentNullException.ThrowIfNull(configureDelegate);
        configureDelegate(Add(hostAppBuilder.Services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }

    /// <summary>Adds grains to a host; called again, it composes the same ones further.</summary>
    public static HostApplicationBuilder UseOrleans(this HostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        UseOrleans((IHostApplicationBuilder)hostAppBuilder, configureDelegate);
        return hostAppBuilder;
    }

    /// <summary>Adds grains to a host; called again, it composes the same ones further.</summary>
    public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<ISiloBuilder> configureDelegate)
    {
        ArgumentNullException.ThrowIfNull(hostBuilder);
        ArgumentNullException.ThrowIfNull(configureDelegate);
        return hostBuilder.ConfigureServices((context, services) => configureDelegate(Add(services, context.Configuration)));
    }

    private static SiloBuilder Add(IServiceCollection services, IConfiguration configuration)
    {
        if (services.All(static service => service.ServiceType != typeof(Silo)))
        {
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton<Log>();
            services.AddSingleton<GrainClasses>();
            services.AddSingleton<Silo>();
            services.AddHostedService(static provider => provider.GetRequiredService<Silo>());
            services.AddSingleton<IClusterClient, ClusterClient>();
            services.AddSingleton<IGrainFactory>(static provider => provider.GetRequiredService<IClusterClient>());
            services.AddScoped<IGrainContext>(static _ =>
                RuntimeContext.Current ?? throw new InvalidOperationException("There is a grain context in a grain's turns only."));
        }

        return new(services, configuration);
    }

    private sealed record SiloBuilder(IServiceCollection Services, IConfiguration Configuration) : ISiloBuilder;
}
