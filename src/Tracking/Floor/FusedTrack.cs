using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Floor;

/// <summary>The mutable state of one floor track. Objects are pooled; <see cref="Begin"/> starts a new life.</summary>
internal sealed class FusedTrack
{
    private DateTimeOffset _expectedFrom = DateTimeOffset.MinValue;
    private TimeSpan _missedBefore;
    private DateTimeOffset _lookedFrom;
    private bool _isAwaited;

    /// <summary>Counts the tracks of a fusion from 1; orders tracks by age and names them in pairs.</summary>
    public long Number { get; private set; }

    /// <summary>The visit's id; empty until the track is confirmed.</summary>
    public Guid Shopper { get; private set; }

    public FloorTrackState State { get; private set; }

    public MotionState Motion { get; private set; }

    public FloorPoint Origin { get; private set; }

    public DateTimeOffset FirstSeen { get; private set; }

    public int Observations { get; private set; }

    public TrackBindings Bindings { get; } = new();

    /// <summary>Whether the track may turn out to be another one, which holds back its confirmation.</summary>
    public bool MayMerge { get; set; }

    public DateTimeOffset LastSeen => Motion.At;

    /// <summary>From when on patience counts: while nobody looks, nobody can be missed.</summary>
    public DateTimeOffset MissedSince => LastSeen > _expectedFrom ? LastSeen : _expectedFrom;

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
    };

    public void Begin(long number, DateTimeOffset at, FloorPoint position, double variance, FloorFusionOptions options)
    {
        (Number, Shopper, State) = (number, Guid.Empty, FloorTrackState.Tentative);
        Motion = MotionState.Begin(at, position, variance, options);
        (Origin, FirstSeen, Observations, MayMerge) = (position, at, 1, false);
        (_expectedFrom, _isAwaited) = (DateTimeOffset.MinValue, false);
        Bindings.Clear();
    }

    public void Observe(DateTimeOffset at, FloorPoint position, double variance, FloorFusionOptions options)
    {
        Motion = Motion.Update(at, position, variance, options);
        Observations++;
        if (at < FirstSeen)
        {
            (FirstSeen, Origin) = (at, position);
        }

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
        Observations = Observations,
        MissedSeconds = Missed(now).TotalSeconds,
    };

    /// <summary>Begins as a person of whom an earlier run knew, and whom the cameras may take some time to find again.</summary>
    public void Resume(long number, TrackCheckpoint known, DateTimeOffset camerasReturnBy, FloorFusionOptions options)
    {
        var place = new FloorPoint(known.X, known.Y);
        Begin(number, known.LastSeen, place, options.SystematicSigma * options.SystematicSigma, options);
        (FirstSeen, Origin, Observations) = (known.FirstSeen, new(known.OriginX, known.OriginY), known.Observations);
        if (known.Shopper != Guid.Empty)
        {
            Confirm(known.Shopper);
            Lose();
        }

        _missedBefore = TimeSpan.FromSeconds(known.MissedSeconds);
        (_isAwaited, _expectedFrom) = (true, camerasReturnBy);
    }

    /// <summary>For how long cameras have looked without seeing the person.</summary>
    private TimeSpan Missed(DateTimeOffset now) =>
        LastSeen > _expectedFrom ? now - LastSeen
        : _isAwaited ? _missedBefore
        : now - _lookedFrom;

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

    public void End() => Move(FloorTrackState.Ended);

    /// <summary>Takes over what another track of the same person knows.</summary>
    public void Absorb(FusedTrack other, FloorFusionOptions options)
    {
        var at = LastSeen > other.LastSeen ? LastSeen : other.LastSeen;
        Motion = Motion.PredictTo(at, options).JoinedWith(other.Motion.PredictTo(at, options));
        Observations += other.Observations;
        Bindings.Absorb(other.Bindings);
        MayMerge = false;
        if (other.FirstSeen < FirstSeen)
        {
            (FirstSeen, Origin) = (other.FirstSeen, other.Origin);
        }
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
