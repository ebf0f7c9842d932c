namespace StoreTracking.Tracking.Floor;

/// <summary>Decides when a track is confirmed, lost and over.</summary>
internal sealed class TrackLifecycle(FloorLayout layout, CameraLedger cameras, FloorFusionOptions options)
{
    private readonly TimeSpan _shortestPatience = new[]
    {
        options.TentativePatience, options.EntrancePatience, options.Patience,
    }.Min();

    /// <summary>
    /// Whether a track that was just observed has become a person. Two cameras that agree are believed sooner than one, which
    /// may see a poster, or one person twice.
    /// </summary>
    /// <param name="track">The track.</param>
    public bool IsConfirmed(FusedTrack track)
    {
        // A single camera need not wait for others.
        var factor = track.Bindings.Cameras > 1 || cameras.Count == 1 ? 1 : options.SingleCameraFactor;
        return track.State == FloorTrackState.Tentative
            && !track.MayMerge
            && track.IsClear
            && track.Observations >= factor * options.ConfirmationObservations
            && track.Evidence >= factor * options.ConfirmationEvidence
            && track.LastSeen - track.FirstSeen >= factor * options.ConfirmationTime;
    }

    /// <summary>The state in which a track is at the floor's time, if it is not observed.</summary>
    public FloorTrackState After(FusedTrack track, DateTimeOffset now)
    {
        var unseen = now - track.MissedSince;

        // Most tracks were seen a moment ago; for them the place need not be looked up.
        if (unseen > _shortestPatience && unseen > PatienceWith(track, now))
        {
            return FloorTrackState.Ended;
        }

        return track.State == FloorTrackState.Confirmed && unseen > options.LostAfter ? FloorTrackState.Lost : track.State;
    }

    private TimeSpan PatienceWith(FusedTrack track, DateTimeOffset now)
    {
        // Where nobody looks, nobody can be missed, not even in an entrance; but the recording may be over.
        var since = now - options.LostAfter;
        if (!cameras.IsAnyAwake(since))
        {
            return options.Patience;
        }

        if (track.State == FloorTrackState.Tentative)
        {
            return options.TentativePatience;
        }

        if (track.Bindings.AreBlind(cameras, track.LastSeen, options.LostAfter, since))
        {
            return options.BlindPatience;
        }

        return layout.IsEntrance(track.Motion.Position) ? options.EntrancePatience : options.Patience;
    }
}
