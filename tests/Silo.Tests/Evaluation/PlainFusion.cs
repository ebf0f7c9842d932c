using StoreTracking.Evaluation.Baselines;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Evaluation.Tracks;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Detections;

namespace StoreTracking.Silo.Tests.Evaluation;

/// <summary>Plain association of what several cameras see of one floor, beside <see cref="CameraFiles.Fuse"/>.</summary>
internal static class PlainFusion
{
    /// <inheritdoc cref="CameraFiles.Fuse"/>
    public static IReadOnlyList<TrackedPosition> Fuse(
        IReadOnlyList<(string Name, CalibrationConfiguration Calibration, ILookup<int, Detection> Detections)> cameras, FrameClock clock)
    {
        var plain = new FloorSortTracker();
        var mappings = cameras.Select(camera => (Mapping: CameraSettings.Mapping(camera.Calibration), camera.Detections)).ToArray();
        return
        [
            .. clock.Frames(cameras.Max(camera => camera.Detections.Max(group => group.Key)))
                .SelectMany(frame => plain.Update(
                    frame, frame / clock.Rate, mappings.Select(camera => Places(camera.Mapping, camera.Detections[frame])))),
        ];
    }

    private static (double X, double Y)[] Places(FloorMapping mapping, IEnumerable<Detection> detections) =>
    [
        .. detections
            .Select(detection => mapping.TrySee(detection.Box, detection.Score, out var sight) ? sight.Feet : null)
            .OfType<FloorPosition>()
            .Select(place => (place.X, place.Y)),
    ];
}
