using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Orleans.Configuration;
using Orleans.Storage;

namespace Orleans.Configuration
{
    /// <summary>Options of memory storage; there is nothing to set in one process.</summary>
    public class MemoryGrainStorageOptions;
}

namespace Orleans.Hosting
{
    /// <summary>Adds storage that lasts as long as the process.</summary>
    public static class MemoryGrainStorageSiloBuilderExtensions
    {
        /// <summary>The name of the provider that is meant where none is named.</summary>
        internal const string DefaultName = "Default";

        /// <summary>Adds memory storage under a name.</summary>
        public static ISiloBuilder AddMemoryGrainStorage(
            this ISiloBuilder builder, string name, Action<OptionsBuilder<MemoryGrainStorageOptions>>? configureOptions = null)
        {
            configureOptions?.Invoke(builder.Services.AddOptions<MemoryGrainStorageOptions>(name));
            return builder.ConfigureServices(services => services.AddKeyedSingleton<IGrainStorage, MemoryGrainStorage>(name));
        }
    }
}
