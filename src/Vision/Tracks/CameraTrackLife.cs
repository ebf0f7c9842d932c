namespace StoreTracking.Vision.Tracks;

/// <summary>
/// The transitions of a camera track:
/// <code>
///             Seen        Proven      Missed      Forgotten
/// Tentative   Tentative   Confirmed   Tentative   Removed
/// Confirmed   Confirmed   Confirmed   Lost        Removed
/// Lost        Confirmed   Confirmed   Lost        Removed
/// Removed     (nothing happens to a track that is over)
/// </code>
/// </summary>
public static class CameraTrackLife
{
    /// <summary>The state that follows.</summary>
    /// <exception cref="InvalidOperationException">The track is over.</exception>
    public static CameraTrackState Next(CameraTrackState state, CameraTrackEvent happening) => (state, happening) switch
    {
        (CameraTrackState.Removed, _) => throw new InvalidOperationException($"A track that is over cannot be {happening}."),
        (_, CameraTrackEvent.Forgotten) => CameraTrackState.Removed,
        (_, CameraTrackEvent.Proven) => CameraTrackState.Confirmed,
        (CameraTrackState.Tentative, _) => CameraTrackState.Tentative,
        (_, CameraTrackEvent.Missed) => CameraTrackState.Lost,
        _ => CameraTrackState.Confirmed,
    };
}
