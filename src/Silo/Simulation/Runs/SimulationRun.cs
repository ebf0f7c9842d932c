using StoreTracking.Grains.Interfaces;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Truth;
using StoreTracking.Simulation.Worlds;

namespace StoreTracking.Silo.Simulation.Runs;

/// <summary>Lets a store live as fast as the machine can, and writes what is true of it. Equal settings give equal files.</summary>
internal static class SimulationRun
{
    /// <summary>Runs it.</summary>
    /// <param name="settings">What to simulate.</param>
    /// <param name="progress">Is told how much time has passed in the store.</param>
    /// <param name="cancellation">Ends the run; its files are incomplete then.</param>
    /// <exception cref="IOException">A file or a video cannot be written.</exception>
    public static async Task<SimulationSummary> RunAsync(
        SimulationSettings settings, Action<TimeSpan> progress, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.Output);
        var world = new World(PlanTranslation.Make(settings.Store), settings.Seed, settings.Start, settings.Zone);
        using var file = new TruthWriter(File.Create(Path.Combine(settings.Output, "truth.jsonl")));
        var tally = new TruthTally(file, settings.Zone);
        var every = settings.PositionsRate > 0 ? TimeSpan.FromSeconds(1 / settings.PositionsRate) : TimeSpan.Zero;
        var truth = new WorldTruth(world, tally, every);
        var cameras = new List<CameraRecorder>();
        try
        {
            await OpenAsync(cameras, settings, world, cancellation);
            var mostInside = await LiveAsync(settings, world, truth, cameras, progress, cancellation);
            await Task.WhenAll(cameras.Select(camera => camera.FinishAsync(cancellation)));
            var summary = SimulationSummary.Make(settings, tally, truth.Occupancy, mostInside);
            summary.Write(Path.Combine(settings.Output, "summary.json"));
            return summary;
        }
        finally
        {
            foreach (var camera in cameras)
            {
                await camera.DisposeAsync();
            }
        }
    }

    private static async Task OpenAsync(
        List<CameraRecorder> cameras, SimulationSettings settings, World world, CancellationToken cancellation)
    {
        foreach (var camera in settings.Store.Cameras.Where(camera => settings.Renders && camera.Source.Kind == SourceKind.Simulated))
        {
            cameras.Add(await CameraRecorder.BeginAsync(settings, world.Plan, camera, cancellation));
        }
    }

    // A frame of the very end would belong to the next run.
    private static async Task<int> LiveAsync(
        SimulationSettings settings, World world, WorldTruth truth, List<CameraRecorder> cameras, Action<TimeSpan> progress,
        CancellationToken cancellation)
    {
        var end = settings.Start + settings.Duration;
        var people = new List<PersonState>();
        var mostInside = truth.Occupancy;
        while (world.Now < end)
        {
            cancellation.ThrowIfCancellationRequested();
            if (cameras.Count > 0)
            {
                people.Clear();
                people.AddRange(world.People);
                var now = world.Now;
                await Parallel.ForEachAsync(cameras, cancellation, async (camera, stop) => await camera.RecordAsync(people, now, stop));
            }

            world.Advance();
            truth.Observe();
            mostInside = Math.Max(mostInside, truth.Occupancy);
            progress(world.Now - settings.Start);
        }

        return mostInside;
    }
}
