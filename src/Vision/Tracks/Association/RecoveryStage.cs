using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tracks;

/// <summary>
/// The last round: tracks where they were last seen against the trusted detections that are left, for people who
/// stopped while they were hidden (the observation-centric recovery of OC-SORT).
/// </summary>
internal readonly struct RecoveryStage : IAssociationStage
{
    public static bool Takes(TrackSlot track) => track.State is CameraTrackState.Confirmed or CameraTrackState.Lost;

    public static bool Takes(in Detection detection, CameraTrackerOptions options) => detection.Score >= options.HighScore;

    public static double Weigh(TrackSlot track, in Detection detection, CameraTrackerOptions options)
    {
        var overlap = ImageBox.Overlap(track.Observed, detection.Box);
        return overlap < options.MinimumRecoveryOverlap ? 0 : overlap;
    }
}
