using StoreTracking.Evaluation.Scores;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Evaluation.Tracks;

/// <summary>Several cameras that recorded one floor at the same frames.</summary>
internal static class CameraFiles
{
    /// <summary>Where everybody was on the floor, by frame.</summary>
    /// <param name="cameras">Each camera's name, calibration and detections of each frame.</param>
    /// <param name="clock">Which frames are used, and when they were captured.</param>
    public static IReadOnlyList<TrackedPosition> Fuse(
        IReadOnlyList<(string Name, CalibrationConfiguration Calibration, ILookup<int, Detection> Detections)> cameras, FrameClock clock)
    {
        var tracks = new FloorTracks(cameras.Select(camera => KeyValuePair.Create(camera.Name, camera.Calibration)));
        foreach (var frame in clock.Frames(cameras.Max(camera => camera.Detections.Max(group => group.Key))))
        {
            foreach (var (name, calibration, detections) in cameras)
            {
                tracks.Observe(
                    name, frame, clock.At(frame), [.. detections[frame]], new ImageSize(calibration.ImageWidth, calibration.ImageHeight));
            }
        }

        return tracks.Finish();
    }
}
