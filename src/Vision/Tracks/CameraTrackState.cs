namespace StoreTracking.Vision.Tracks;

/// <summary>Where a camera track stands in its life; <see cref="CameraTrackLife"/> holds the transitions.</summary>
public enum CameraTrackState
{
    /// <summary>Seen, but not yet for long enough to be believed.</summary>
    Tentative,

    /// <summary>Believed, and seen in the last frame.</summary>
    Confirmed,

    /// <summary>Believed, but not seen in the last frame.</summary>
    Lost,

    /// <summary>Over. It is reported once and never comes back.</summary>
    Removed,
}
