using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Hosting;

namespace StoreTracking.Silo.Commands;

/// <summary>What <c>run</c> prints when it has started: what is in use, and where to look.</summary>
internal static class StartupBanner
{
    public static void Write(TextWriter output, WebApplication app)
    {
        var catalog = app.Services.GetRequiredService<IStoreCatalog>();
        var settings = app.Services.GetRequiredService<SiloSettings>();
        output.WriteLine("StoreTracking is running; Ctrl+C ends it.");
        output.WriteLine($"  Orleans   {OrleansHosting.Describe(settings)}");
        foreach (var line in Detectors.Describe(catalog, settings))
        {
            output.WriteLine($"  Detector  {line}");
        }

        output.WriteLine($"  Stores    {catalog.Stores.Count}, with {catalog.Stores.Sum(store => store.Cameras.Length)} cameras");
        if (Simulated(catalog) is { Length: > 0 } simulated)
        {
            output.WriteLine($"  Simulated {simulated}: nobody in them is real");
        }

        output.WriteLine($"  Facts     {app.Services.GetRequiredService<FactDescription>().Text}");
        foreach (var url in app.Urls)
        {
            output.WriteLine($"  Page      {url}");
        }
    }

    /// <summary>How many stores are simulated at which level; empty where none is.</summary>
    private static string Simulated(IStoreCatalog catalog) => string.Join(", ", catalog.Stores
        .Select(store => store.Simulation?.Level)
        .OfType<SimulationLevel>()
        .CountBy(level => level)
        .OrderBy(count => count.Key)
        .Select(count => $"{count.Value} {Words(count.Key)}"));

    private static string Words(SimulationLevel level) => level switch
    {
        SimulationLevel.Rendered => "through rendered cameras",
        SimulationLevel.Detections => "as detections",
        _ => "as positions",
    };
}
