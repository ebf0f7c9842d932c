using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tracks;

/// <summary>One person as one camera follows them, at the time of one frame.</summary>
/// <param name="Id">The track's number: from 1, never used again by the same tracker.</param>
/// <param name="Box">The estimated box, in pixels of the camera's own image; a prediction while the track is not observed.</param>
/// <param name="Observed">The box of the last detection that belonged to the track.</param>
/// <param name="Score">The score of that detection, 0 to 1.</param>
/// <param name="State">Where the track stands in its life.</param>
/// <param name="FirstSeen">When the first detection was captured.</param>
/// <param name="LastSeen">When the last detection was captured.</param>
/// <param name="IsObserved">Whether a detection of this very frame belongs to the track.</param>
public readonly record struct CameraTrack(
    int Id,
    ImageBox Box,
    ImageBox Observed,
    float Score,
    CameraTrackState State,
    DateTimeOffset FirstSeen,
    DateTimeOffset LastSeen,
    bool IsObserved);
