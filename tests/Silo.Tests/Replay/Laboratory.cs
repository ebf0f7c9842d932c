using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;
using StoreTracking.Silo.Replay;
using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Tests.Replay;

/// <summary>The example store of the recorded laboratory: four cameras, two men who walk about, and one who sits, all there from the first moment to the last.</summary>
internal static class Laboratory
{
    /// <summary>How many people are there.</summary>
    public const int People = 3;

    /// <summary>The store, as it ships.</summary>
    public static StoreConfiguration Store()
    {
        Environment.SetEnvironmentVariable("STORETRACKING_ASSETS", Assets.Root);
        var path = Path.Combine(Assets.Repository, "examples", "stores", "multicam-lab.json");
        return StoreFile.Read(path).Store ?? throw new InvalidDataException($"{path} cannot be read.");
    }

    /// <summary>What one camera's recording shows, from the frames on.</summary>
    public static async Task<IReadOnlyList<LaboratoryFrame>> DetectAsync(StoreConfiguration store, CameraConfiguration camera, CancellationToken cancellation = default)
    {
        var settings = new ReplaySettings
        {
            Store = store, Detector = store.Detector!, Camera = camera, Video = camera.Source.Location!, Output = "",
        };
        var frames = new List<LaboratoryFrame>();
        await foreach (var result in DetectedFrames.ReadAsync(settings, cancellation))
        {
            using (result)
            {
                frames.Add(new(result.CapturedAt, result.NativeSize, result.Detections.ToArray(), result.Appearances.ToArray()));
            }
        }

        return frames;
    }

    /// <summary>The visits that the cameras together make of it.</summary>
    public static IReadOnlyList<ReplayedVisit> Visits(
        StoreConfiguration store, IReadOnlyList<(CameraConfiguration Camera, IReadOnlyList<LaboratoryFrame> Frames)> recordings)
    {
        var floor = new ReplayedFloor(store.Floors[0]);
        var views = recordings.ToDictionary(recording => recording.Camera.Id, recording => new CameraView(recording.Camera, store.Detector));
        var frames = recordings.SelectMany(recording => recording.Frames.Select((frame, index) => (recording.Camera.Id, Number: index + 1, Frame: frame)));
        foreach (var (camera, number, frame) in frames.OrderBy(item => item.Frame.At))
        {
            var people = views[camera].Follow(frame.Detections, frame.At, frame.Size, frame.Appearances);
            floor.Observe(camera, number, frame.At, people);
        }

        floor.End();
        return floor.Visits;
    }
}

/// <summary>One frame of one camera.</summary>
/// <param name="At">When it was captured.</param>
/// <param name="Size">The image's size.</param>
/// <param name="Detections">The people found.</param>
/// <param name="Appearances">What they look like.</param>
internal sealed record LaboratoryFrame(DateTimeOffset At, ImageSize Size, Detection[] Detections, float[] Appearances);
