using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Orleans.Hosting;

/// <summary>Configures memory streams; there is nothing to configure in one process.</summary>
public interface ISiloMemoryStreamConfigurator;

/// <summary>Adds streams that live as long as the process.</summary>
public static class SiloBuilderMemoryStreamExtensions
{
    /// <summary>Adds a provider of memory streams under a name.</summary>
    public static ISiloBuilder AddMemoryStreams(
        this ISiloBuilder builder, string name, Action<ISiloMemoryStreamConfigurator>? configure = null)
    {
        configure?.Invoke(new Configurator());
        return builder.ConfigureServices(services => services.AddKeyedSingleton<IStreamProvider>(
            name, (provider, _) => new MemoryStreamProvider(provider.GetRequiredService<Silo>(), name)));
    }

    private sealed class Configurator : ISiloMemoryStreamConfigurator;
}
