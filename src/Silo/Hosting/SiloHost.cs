using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StoreTracking.Facts;
using StoreTracking.Grains;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.LiveHub;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Setup;
using StoreTracking.Silo.Simulation;

namespace StoreTracking.Silo.Hosting;

/// <summary>The composition root: one process with a silo, its cameras, the hub and the page.</summary>
public static class SiloHost
{
    /// <summary>Composes a silo; <see cref="WebApplication.StartAsync"/> starts it.</summary>
    /// <param name="settings">The silo's own settings, already checked.</param>
    /// <param name="files">The files of the stores that it runs, without mistakes.</param>
    public static WebApplication Build(SiloSettings settings, IReadOnlyList<StoreFile> files)
    {
        // The content root is the program's folder: the working directory is the user's and may hold anything.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Url);
        Quieten(builder.Logging);

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<SimulatedWorlds>();
        builder.Services.AddSingleton<ICameraSources, SimulatedSources>();
        builder.Services.AddFacts(settings.Facts);
        builder.Services.AddSetup(files, isCluster: settings.ClusterDatabase is not null);
        builder.Services.AddGrains(options => options.InferenceThreads = settings.EffectiveInferenceThreads);
        builder.Services.AddLiveHub(_ => { });
        builder.AddOrleans(settings);

        // After the silo, so that it asks for stores only where one can live.
        builder.Services.AddHostedService<StoreSupervisor>();

        var app = builder.Build();
        app.MapLiveHub();
        return app;
    }

    private static void Quieten(ILoggingBuilder logging)
    {
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Orleans", LogLevel.Warning);
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "HH:mm:ss ";
        });
    }
}
