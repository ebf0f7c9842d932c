using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>The mutable state of one floor track. Objects are pooled; <see cref="Begin"/> starts a new life.</summary>
internal sealed class FusedTrack
{
    private bool _hasClearView;
    private DateTimeOffset _expectedFrom = DateTimeOffset.MinValue;
    private TimeSpan _missedBefore;
    private DateTimeOffset _lookedFrom;
    private bool _isAwaited;
    private bool _beganInEarlierRun;
    private MotionState _motion;
    private MeanUniform _uniform;

    /// <summary>Counts the tracks of a fusion from 1; orders tracks by age and names them in pairs.</summary>
    public long Number { get; private set; }

    /// <summary>The visit's id; empty until the track is confirmed.</summary>
    public Guid Shopper { get; private set; }

    public FloorTrackState State { get; private set; }

    // Large, and read for every pair of a track and an observation: by reference.
    public ref readonly MotionState Motion => ref _motion;

    public FloorPoint Origin { get; private set; }

    public DateTimeOffset FirstSeen { get; private set; }

    public int Observations { get; private set; }

    /// <summary>What of late speaks for its being a person, as the natural logarithm of odds.</summary>
    public double Evidence { get; private set; }

    /// <summary>When it was last seen well enough to count as a person.</summary>
    public DateTimeOffset SureAt { get; private set; }

    /// <summary>Where that was.</summary>
    public MotionState Sure { get; private set; }

    /// <summary>Whether two cameras, or one that had a clear view, have seen it: not only as what may be one person's second detection.</summary>
    public bool IsClear => _hasClearView || Bindings.Cameras > 1;

    /// <summary>How tall the person is.</summary>
    public BodyHeight Height { get; private set; }

    /// <summary>What the person looks like.</summary>
    public MeanAppearance Appearance { get; } = new();

    public TrackBindings Bindings { get; } = new();

    /// <summary>Whether an earlier run knew the person, and no camera has found them again yet.</summary>
    public bool IsOfEarlierRun { get; private set; }

    /// <summary>Whether the track may turn out to be another one, which holds back its confirmation.</summary>
    public bool MayMerge { get; set; }

    public DateTimeOffset LastSeen => Motion.At;

    /// <summary>From when on patience counts: while nobody looks, nobody can be missed.</summary>
    public DateTimeOffset MissedSince => Seen > _expectedFrom ? Seen : _expectedFrom;

    // A person counts as seen where they were seen well enough, and what may become one wherever anything was seen.
    private DateTimeOffset Seen => State == FloorTrackState.Tentative ? LastSeen : SureAt;

    public bool IsReported => State is FloorTrackState.Confirmed or FloorTrackState.Lost;

    public FloorTrack View => new()
    {
        Shopper = Shopper,
        State = State,
        Position = Motion.Position,
        Velocity = Motion.Velocity,
        Origin = Origin,
        FirstSeen = FirstSeen,
        LastSeen = Motion.At,
        BeganInEarlierRun = _beganInEarlierRun,
        Uniform = _uniform.Value,
    };

    public void Begin(long number, DateTimeOffset at, in CameraObservation observation, in PlaceEstimate place, FloorFusionOptions options)
    {
        (Number, Shopper, State) = (number, Guid.Empty, FloorTrackState.Tentative);
        _motion = MotionState.Begin(at, place.Position, place.Covariance, options);
        Sure = Motion;
        Height = BodyHeight.Unknown(options);
        (Origin, FirstSeen, Observations, MayMerge) = (place.Position, at, 1, false);
        (Evidence, SureAt) = (options.EvidenceSlope * (observation.Score - options.EvenScore), at);
        _hasClearView = observation.IsClear;
        (_expectedFrom, _isAwaited) = (DateTimeOffset.MinValue, false);
        (IsOfEarlierRun, _beganInEarlierRun) = (false, false);
        Bindings.Clear();
        Appearance.Clear();
        _uniform = default;
        Look(observation, options);
    }

    /// <summary>Takes an observation in.</summary>
    /// <returns>Its squared Mahalanobis distance from where it was expected.</returns>
    public double Observe(DateTimeOffset at, in CameraObservation observation, in TrackMatch match, FloorFusionOptions options)
    {
        var place = match.Place;
        var expected = Motion.PredictTo(at, options);
        var squared = (expected.P + place.Covariance).Squared(
            place.Position.X - expected.Position.X, place.Position.Y - expected.Position.Y);
        Height = Height.After(Math.Max(0, (at - LastSeen).TotalSeconds), options);
        if (match.IsUpright)
        {
            Measure(observation.Body, expected, options);
        }

        _motion = expected.Correct(place.Position, place.Covariance);
        Sure = SureAt >= at ? Motion : Sure;
        Observations++;
        IsOfEarlierRun = false;
        _hasClearView |= observation.IsClear;
        Look(observation, options);
        return squared;
    }

    /// <summary>Takes in how much an observation speaks for a person; what was said before is slowly forgotten.</summary>
    public void Believe(DateTimeOffset at, double evidence, FloorFusionOptions options)
    {
        Evidence = (Evidence * Math.Exp(-Math.Max(0, (at - LastSeen) / options.EvidenceMemory))) + evidence;
        if (Evidence < options.LeastEvidence)
        {
            return;
        }

        SureAt = at > SureAt ? at : SureAt;
        if (State == FloorTrackState.Lost)
        {
            Move(FloorTrackState.Confirmed);
        }
    }

    /// <summary>What a later run needs to go on.</summary>
    public TrackCheckpoint Checkpoint(DateTimeOffset now) => new()
    {
        Shopper = Shopper,
        FirstSeen = FirstSeen,
        OriginX = Origin.X,
        OriginY = Origin.Y,
        LastSeen = LastSeen,
        X = Motion.Position.X,
        Y = Motion.Position.Y,
        VelocityX = Motion.Velocity.X,
        VelocityY = Motion.Velocity.Y,
        Observations = Observations,
        MissedSeconds = Missed(now).TotalSeconds,
    };

    /// <summary>Begins as a person of whom an earlier run knew, and whom the cameras may take some time to find again.</summary>
    public void Resume(long number, TrackCheckpoint known, DateTimeOffset camerasReturnBy, FloorFusionOptions options)
    {
        var place = new PlaceEstimate(new(known.X, known.Y), FloorCovariance.Round(options.CheckpointSigma));
        Begin(number, known.LastSeen, new(CameraObservation.NoTrack, BodySight.At(place.Position, place.Covariance), Score: 1), place, options);
        _motion = Motion with { Velocity = new(known.VelocityX, known.VelocityY) };
        Sure = Motion;
        (FirstSeen, Origin, Observations) = (known.FirstSeen, new(known.OriginX, known.OriginY), known.Observations);
        if (known.Shopper != Guid.Empty)
        {
            Confirm(known.Shopper);
            Lose();
        }

        _missedBefore = TimeSpan.FromSeconds(known.MissedSeconds);
        (_isAwaited, _expectedFrom) = (true, camerasReturnBy);
        (IsOfEarlierRun, _beganInEarlierRun) = (true, true);
    }

    /// <summary>For how long cameras have looked without seeing the person.</summary>
    private TimeSpan Missed(DateTimeOffset now) =>
        Seen > _expectedFrom ? now - Seen
        : _isAwaited ? _missedBefore
        : now - _lookedFrom;

    /// <summary>Nobody who could have seen the person looked for so long: that time does not count as missed.</summary>
    public void Excuse(TimeSpan silence) =>
        (_expectedFrom, _lookedFrom) = Seen > _expectedFrom
            ? (Seen + silence, Seen + silence)
            : (_expectedFrom + silence, _lookedFrom + silence);

    /// <summary>
    /// The first camera looks again. The others come one by one, for which everybody gets some time: once, however many runs
    /// it takes to miss somebody for good.
    /// </summary>
    public void CamerasReturn(DateTimeOffset at, FloorFusionOptions options)
    {
        if (_isAwaited)
        {
            (_isAwaited, _lookedFrom) = (false, at - _missedBefore);
            _expectedFrom = _lookedFrom + options.LateTolerance;
        }
    }

    public void Confirm(Guid shopper)
    {
        Move(FloorTrackState.Confirmed);
        Shopper = shopper;
    }

    public void Lose() => Move(FloorTrackState.Lost);

    /// <summary>Ends the track and forgets what the person looked like.</summary>
    public void End()
    {
        Move(FloorTrackState.Ended);
        Appearance.Clear();
    }

    /// <summary>Takes over what another track of the same person knows: the surer place, the older beginning.</summary>
    public void Absorb(FusedTrack other, FloorFusionOptions options)
    {
        var at = LastSeen > other.LastSeen ? LastSeen : other.LastSeen;
        var (own, theirs) = (Motion.PredictTo(at, options), other.Motion.PredictTo(at, options));
        _motion = own.P.Determinant <= theirs.P.Determinant ? own : theirs;
        Sure = SureAt > other.SureAt ? Sure : other.Sure;
        Observations += other.Observations;
        Evidence = Math.Max(Evidence, other.Evidence);
        SureAt = SureAt > other.SureAt ? SureAt : other.SureAt;
        Bindings.Absorb(other.Bindings);
        Height = Height.Variance <= other.Height.Variance ? Height : other.Height;
        Appearance.Absorb(other.Appearance, options);
        _uniform = _uniform.Value is null ? other._uniform : _uniform;
        MayMerge = false;
        if (State == FloorTrackState.Lost && other.LastSeen >= at)
        {
            Move(FloorTrackState.Confirmed);
        }

        if (other.FirstSeen < FirstSeen)
        {
            (FirstSeen, Origin) = (other.FirstSeen, other.Origin);
        }
    }

    /// <summary>Goes on as a new track: the person, lost until now, is where that is.</summary>
    public void GoOnAs(FusedTrack found, FloorFusionOptions options)
    {
        Bindings.Clear();
        Absorb(found, options);
        (_motion, Sure, SureAt, Evidence) = (found.Motion, found.Sure, found.SureAt, found.Evidence);
    }

    // The place must be known by other means than this very look, or the height would follow its own guess.
    private void Measure(in BodySight body, in MotionState expected, FloorFusionOptions options)
    {
        if (body.HeightAt(new(expected.Position, expected.P)) is var (height, variance))
        {
            Height = Height.With(height, options.HeightDoubt * variance, options);
        }
    }

    private void Look(in CameraObservation observation, FloorFusionOptions options)
    {
        Appearance.Add(observation.Appearance.Span, options);
        _uniform.Add(observation.Uniform);
    }

    private void Move(FloorTrackState next)
    {
        if (!FloorTrackTransitions.Allow(State, next))
        {
            throw new InvalidOperationException($"A floor track cannot go from {State} to {next}.");
        }

        State = next;
    }
}
