using StoreTracking.Vision.Detections;

namespace StoreTracking.Vision.Tracks;

/// <summary>One round of pairing: which tracks and detections take part, and what a pair is worth.</summary>
internal interface IAssociationStage
{
    static abstract bool Takes(TrackSlot track);

    static abstract bool Takes(in Detection detection, CameraTrackerOptions options);

    /// <summary>What the pair is worth, 0 where it may not be made.</summary>
    static abstract double Weigh(TrackSlot track, in Detection detection, CameraTrackerOptions options);
}
