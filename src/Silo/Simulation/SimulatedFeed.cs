using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Simulation.Observations;
using StoreTracking.Simulation.People;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;

namespace StoreTracking.Silo.Simulation;

/// <summary>What a simulated camera without pictures tells, live and at its own pace.</summary>
internal sealed class SimulatedFeed(StoreConfiguration store, CameraConfiguration camera, SimulatedWorlds worlds, TimeProvider clock)
{
    // Cameras of one store err differently; the factor only has to be odd.
    private readonly int _seed = unchecked((store.Simulation!.Seed * 397) + store.Cameras.IndexOf(camera));

    /// <summary>Looks at a moment, and tells what is seen and when that is known.</summary>
    private delegate (TFrame Frame, DateTimeOffset ReadyAt) Look<TFrame>(ReadOnlySpan<PersonState> people, DateTimeOffset at);

    /// <summary>The boxes of those in view, and what they look like.</summary>
    public IAsyncEnumerable<DetectedFrame> DetectAsync(CancellationToken stop)
    {
        var noise = NoiseTranslation.Detections(store.Simulation!.Noise);
        var (plan, view) = (PlanTranslation.Make(store), PlanTranslation.Make(camera));
        var feed = new DetectionFeed(plan, view, noise, _seed);
        var found = new Detection[2 * DetectionFeed.MostPeople];
        var looks = new float[found.Length * BodyColours.Length];
        return RunAsync(
            (people, at) =>
            {
                var seen = feed.Observe(people, at, found, looks);
                var frame = new DetectedFrame(at, view.Size, found.AsSpan(0, seen.Count).ToArray())
                {
                    Appearances = looks.AsSpan(0, seen.Count * BodyColours.Length).ToArray(),
                };
                return (frame, seen.ReadyAt);
            },
            noise.Latency,
            stop);
    }

    /// <summary>Where those in view stand.</summary>
    public IAsyncEnumerable<PlacedFrame> PlaceAsync(CancellationToken stop)
    {
        var noise = NoiseTranslation.Positions(store.Simulation!.Noise);
        var feed = new FloorFeed(PlanTranslation.Make(store), PlanTranslation.Make(camera), noise, _seed);
        var found = new FloorSighting[FloorFeed.MostPeople];
        return RunAsync(
            (people, at) =>
            {
                var seen = feed.Observe(people, at, found);
                return (new PlacedFrame(at, new(ToObservations(found.AsSpan(0, seen.Count)), [])), seen.ReadyAt);
            },
            noise.Latency,
            stop);
    }

    private static ImmutableArray<FloorObservation> ToObservations(ReadOnlySpan<FloorSighting> sightings)
    {
        var observations = new FloorObservation[sightings.Length];
        for (var i = 0; i < sightings.Length; i++)
        {
            var sighting = sightings[i];
            observations[i] = FloorObservation.At(sighting.Track, sighting.X, sighting.Y, sighting.Sigma, sighting.Score);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(observations);
    }

    // A frame that arrives now was captured a latency ago; only what chance adds to that is waited for.
    private async IAsyncEnumerable<TFrame> RunAsync<TFrame>(
        Look<TFrame> look, TimeSpan latency, [EnumeratorCancellation] CancellationToken stop)
    {
        using var world = worlds.Lease(store);
        var timeline = await world.People.WaitAsync(stop);
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1 / camera.MaxFrameRate), clock);
        var people = new List<PersonState>();
        while (await timer.WaitForNextTickAsync(stop))
        {
            var at = clock.GetUtcNow() - latency;
            timeline.Read(at, people);
            var (frame, readyAt) = look(CollectionsMarshal.AsSpan(people), at);
            if (readyAt - clock.GetUtcNow() is var late && late > TimeSpan.Zero)
            {
                await Task.Delay(late, clock, stop);
            }

            yield return frame;
        }
    }
}
