using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tracks;

/// <summary>
/// The first round: every track, where its motion puts it, against the trusted detections. Overlap counts, and how
/// straight the track would go on, weighted by the score (the observation-centric momentum of OC-SORT).
/// </summary>
internal readonly struct MotionStage : IAssociationStage
{
    // A pair that overlaps enough is worth something, however sharply the track would turn.
    private const double LeastWorth = 1e-6;

    public static bool Takes(TrackSlot track) => true;

    public static bool Takes(in Detection detection, CameraTrackerOptions options) => detection.Score >= options.HighScore;

    public static double Weigh(TrackSlot track, in Detection detection, CameraTrackerOptions options)
    {
        var overlap = ImageBox.Overlap(track.Predicted, detection.Box);
        if (overlap < options.MinimumOverlap)
        {
            return 0;
        }

        var direction = detection.Score / 2 * track.Straightness(detection.Box, options.DirectionWindow);
        return Math.Max(LeastWorth, overlap + (options.DirectionWeight * direction));
    }
}
