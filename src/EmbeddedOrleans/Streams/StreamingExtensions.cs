using Microsoft.Extensions.DependencyInjection;
using Orleans.Streams;

namespace Orleans;

/// <summary>Stream providers of a grain.</summary>
public static class GrainStreamingExtensions
{
    /// <summary>The stream provider of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none of the name.</exception>
    public static IStreamProvider GetStreamProvider(this IGrainBase grain, string name) =>
        ClientStreamingExtensions.Find(grain.GrainContext.ActivationServices, name);
}

/// <summary>Stream providers of a client.</summary>
public static class ClientStreamingExtensions
{
    /// <summary>The stream provider of a name.</summary>
    /// <exception cref="KeyNotFoundException">There is none of the name.</exception>
    public static IStreamProvider GetStreamProvider(this IClusterClient client, string name) => Find(client.ServiceProvider, name);

    internal static IStreamProvider Find(IServiceProvider services, string name) =>
        services.GetKeyedService<IStreamProvider>(name) ?? throw new KeyNotFoundException($"Stream provider '{name}' not found");
}
