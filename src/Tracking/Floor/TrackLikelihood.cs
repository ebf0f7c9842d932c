using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>How well an observation fits a person, as natural logarithms of densities (per square metre) and of odds.</summary>
internal sealed class TrackLikelihood(FloorFusionOptions options, CrowdLooks crowd)
{
    private readonly FloorCovariance _systematic = FloorCovariance.Round(options.SystematicSigma);
    private readonly double _logUpright = Math.Log(1 - options.StoopingShare);
    private readonly double _logStoop = Math.Log(options.StoopingShare);
    private readonly double _logStay = Math.Log(Math.Max(options.StayShare, double.Epsilon));
    private readonly double _logGo = Math.Log(Math.Max(1 - options.StayShare, double.Epsilon));

    /// <summary>
    /// The density at a place of somebody who was last seen as told. Whoever has been lost for a while either stands where they
    /// were last seen or has gone on; the likelier of the two counts.
    /// </summary>
    /// <returns>Null outside the gate.</returns>
    public double? LogDensity(in MotionState seen, DateTimeOffset at, in PlaceEstimate place) =>
        LogDensity(seen, seen.PredictTo(at, options), at, place);

    private double? LogDensity(in MotionState seen, in MotionState expected, DateTimeOffset at, in PlaceEstimate place)
    {
        var (position, noise) = (place.Position, place.Covariance);
        var (dx, dy) = (position.X - expected.Position.X, position.Y - expected.Position.Y);
        var covariance = expected.P + noise;
        double? density = covariance.Squared(dx, dy) <= options.Gate ? covariance.LogDensity(dx, dy) : null;
        if (at - seen.At <= options.LostAfter)
        {
            return density;
        }

        var there = seen.P + noise + FloorCovariance.Round(options.StaySigma);
        (dx, dy) = (position.X - seen.Position.X, position.Y - seen.Position.Y);
        double? stays = there.Squared(dx, dy) <= options.Gate ? there.LogDensity(dx, dy) + _logStay : null;
        return (density + _logGo, stays) is ({ } goes, { } keeps) ? Math.Max(goes, keeps) : density + _logGo ?? stays;
    }

    /// <summary>What looks say for (above zero) or against its being one person; zero where nothing is known.</summary>
    public double LogOdds(MeanAppearance known, ReadOnlySpan<float> seen) => options.Appearance.LogOdds(known.Mean, seen, crowd.Alike) ?? 0;

    /// <summary>Where an observation puts somebody of whom nothing is known.</summary>
    public UsualPlace Place(in CameraObservation observation)
    {
        var height = BodyHeight.Unknown(options);
        var place = observation.Body.Place((height.Mean, height.Variance), out var logFit);
        return new(place with { Covariance = place.Covariance + _systematic }, logFit);
    }

    /// <summary>
    /// How well an observation fits a track's person, upright or stooping; the likelier of the two counts. It is less certain where
    /// the camera has spoken a moment ago.
    /// </summary>
    /// <returns>Null outside the gate.</returns>
    public TrackMatch? Match(FusedTrack track, int camera, DateTimeOffset at, in CameraObservation observation) =>
        Match(track, Expect(track, camera, at), at, observation);

    /// <summary>Where a track is expected in a camera's frame, once for all observations of it.</summary>
    public TrackExpectation Expect(FusedTrack track, int camera, DateTimeOffset at) =>
        new(track.Motion.PredictTo(at, options), 1 / Novelty(track, camera, at));

    /// <inheritdoc cref="Match(FusedTrack, int, DateTimeOffset, in CameraObservation)"/>
    public TrackMatch? Match(FusedTrack track, in TrackExpectation expectation, DateTimeOffset at, in CameraObservation observation)
    {
        var body = observation.Body;
        var (mean, variance) = (track.Height.Mean, track.Height.Variance);
        var upright = Match(track, expectation, at, body, (mean, variance), _logUpright, isUpright: true);
        if (body.Head is null)
        {
            return upright;
        }

        var stooping = (options.StoopShare * mean, variance + (options.StoopSigma * options.StoopSigma));
        var bent = Match(track, expectation, at, body, stooping, _logStoop, isUpright: false);
        return bent is { } b && (upright is not { } u || b.LogDensity > u.LogDensity) ? bent : upright;
    }

    private TrackMatch? Match(
        FusedTrack track, in TrackExpectation expectation, DateTimeOffset at, in BodySight body,
        (double Mean, double Variance) height, double logPrior, bool isUpright)
    {
        var place = body.Place(height, out var logFit);
        place = Catch(track, at, place with { Covariance = expectation.Stretch * (place.Covariance + _systematic) });
        return LogDensity(track.Motion, expectation.Motion, at, place) is { } density
            ? new(place, density + logFit + logPrior, isUpright)
            : null;
    }

    /// <summary>How much of what a camera says of a track is new, above 0 to 1: successive frames err alike.</summary>
    public double Novelty(FusedTrack track, int camera, DateTimeOffset at) =>
        track.Bindings.LastSeenBy(camera) is { } seen && at > seen && at - seen < options.CorrelationTime
            ? (at - seen) / options.CorrelationTime
            : 1;

    /// <summary>
    /// What one more detection says for the track's being a person, as the natural logarithm of odds: strong detections are mostly of people,
    /// weak ones as often of nobody, or of one person for the second time.
    /// </summary>
    public double Evidence(FusedTrack track, int camera, DateTimeOffset at, double score) =>
        Novelty(track, camera, at) * options.EvidenceSlope * (score - options.EvenScore);

    // A late frame shows where the person was; since then they went on as fast as they are known to go.
    private static PlaceEstimate Catch(FusedTrack track, DateTimeOffset at, in PlaceEstimate place)
    {
        var late = (track.LastSeen - at).TotalSeconds;
        return late > 0
            ? new(place.Position.After(track.Motion.Velocity, late), place.Covariance + (late * late * track.Motion.V))
            : place;
    }
}

/// <summary>Where an observation puts somebody of whom nothing is known.</summary>
/// <param name="Place">The place.</param>
/// <param name="LogFit">How well feet and head agree, as the natural logarithm of a density.</param>
internal readonly record struct UsualPlace(PlaceEstimate Place, double LogFit);

/// <summary>Where a track is expected in a camera's frame.</summary>
/// <param name="Motion">Its motion at the time of the frame.</param>
/// <param name="Stretch">How much less certain the camera's word is than it says, 1 or more: successive frames err alike.</param>
internal readonly record struct TrackExpectation(MotionState Motion, double Stretch);

/// <summary>How an observation fits a track.</summary>
/// <param name="Place">Where it puts the track's person.</param>
/// <param name="LogDensity">How well it fits: the natural logarithm of the density of place and height.</param>
/// <param name="IsUpright">Whether the person stands upright in it.</param>
internal readonly record struct TrackMatch(PlaceEstimate Place, double LogDensity, bool IsUpright);
