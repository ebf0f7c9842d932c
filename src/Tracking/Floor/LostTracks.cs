namespace StoreTracking.Tracking.Floor;

/// <summary>
/// Hand-over: whoever appears where nobody comes in is most likely somebody who was lost. Of the lost, the one is taken whom
/// the time that has passed lets be there and who looks alike, if that is likelier than that somebody new appears. Time and place
/// count from where they were last seen for sure: weak detections of other things may have led their track astray since.
/// </summary>
internal sealed class LostTracks(FloorLayout layout, TrackLikelihood likelihood, FloorFusionOptions options)
{
    /// <summary>Who of the lost a track is that is about to be confirmed; null for somebody new.</summary>
    public FusedTrack? Find(FusedTrack track, List<FusedTrack> tracks)
    {
        var isWayIn = layout.IsEntrance(track.Origin);
        var (best, least) = (default(FusedTrack), double.NegativeInfinity);
        foreach (var other in tracks)
        {
            // Whoever was still seen for sure when the new one appeared is somebody else.
            if (!other.IsReported || other.SureAt > track.FirstSeen
                || likelihood.LogDensity(other.Sure, track.FirstSeen, new(track.Origin, track.Motion.P)) is not { } density)
            {
                continue;
            }

            // Whom an earlier run knew may have gone on, and whoever is new may have come, while nobody looked: no place tells.
            var births = other.IsOfEarlierRun ? options.ClutterDensity : isWayIn ? options.EntranceBirthDensity : options.BirthDensity;
            var fits = density + likelihood.LogOdds(other.Appearance, track.Appearance.Mean) - Math.Log(births);
            if (fits > 0 && fits > least)
            {
                (best, least) = (other, fits);
            }
        }

        return best;
    }
}
