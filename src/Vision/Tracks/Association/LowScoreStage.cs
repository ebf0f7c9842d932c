using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tracks;

/// <summary>
/// The second round: tracks that were in view a frame ago against doubtful detections, which are often the same people
/// half hidden (Zhang et al., "ByteTrack: Multi-Object Tracking by Associating Every Detection Box", 2022).
/// </summary>
internal readonly struct LowScoreStage : IAssociationStage
{
    public static bool Takes(TrackSlot track) => track.State == CameraTrackState.Confirmed;

    public static bool Takes(in Detection detection, CameraTrackerOptions options) =>
        detection.Score >= options.LowScore && detection.Score < options.HighScore;

    public static double Weigh(TrackSlot track, in Detection detection, CameraTrackerOptions options)
    {
        var overlap = ImageBox.Overlap(track.Predicted, detection.Box);
        return overlap < options.MinimumLowScoreOverlap ? 0 : overlap;
    }
}
