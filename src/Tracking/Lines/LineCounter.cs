using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Lines;

/// <summary>
/// Counts the crossings of one line. A crossing counts once a track has settled on one side, has passed through the
/// segment (not round its ends) and has settled on the other; until then it may turn round as often as it likes. What has
/// been counted is part of the track's side, so no timer is needed after a count.
/// </summary>
/// <remarks>
/// The segment holds its start and not its end, so that of two lines joined end to start one counts a passage through the
/// joint. Of several passages before the track settles, the last one decides where and when it crossed.
/// </remarks>
public sealed class LineCounter
{
    private readonly LineCounterOptions _options;
    private readonly Dictionary<Guid, LineTrack> _tracks = [];
    private readonly CrossingMemory _memory;

    /// <summary>Makes a counter that has seen nobody.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public LineCounter(CountingLine line, LineCounterOptions? options = null)
    {
        Line = line;
        _options = options ?? new();
        _options.Validate();
        _memory = new(_options);
    }

    /// <summary>The line.</summary>
    public CountingLine Line { get; }

    /// <summary>How many tracks the line follows, ended ones included as long as they are remembered.</summary>
    public int Held => _tracks.Count + _memory.Count;

    /// <summary>Follows a track to its newest position.</summary>
    /// <param name="track">The track; the first call with an id makes it known.</param>
    /// <param name="at">The time of the position; one that is older than the track's newest is ignored.</param>
    /// <param name="position">The position; one that is not finite is ignored.</param>
    /// <returns>The crossing that the position completes, if any.</returns>
    public Crossing? Observe(Guid track, DateTimeOffset at, FloorPoint position)
    {
        var now = new TimedPoint(at, position);
        if (!position.IsFinite)
        {
            return null;
        }

        if (!_tracks.TryGetValue(track, out var state))
        {
            MakeRoom();
            if (_memory.Take(now) is not { } inherited)
            {
                _tracks[track] = Start(now);
                return null;
            }

            state = inherited;
        }

        if (at < state.Last.At)
        {
            _tracks[track] = state;
            return null;
        }

        var (next, crossing) = !state.IsResumed && IsBroken(state.Last, now) ? (Start(now), null) : Step(track, state, now);
        _tracks[track] = next;
        return crossing;
    }

    /// <summary>Ends a track. What the line knows of it serves a track that is born near within the memory time.</summary>
    public void End(Guid track)
    {
        if (_tracks.Remove(track, out var state))
        {
            _memory.Expire(state.Last.At);
            _memory.Keep(state);
        }
    }

    /// <summary>Joins two tracks that are one person: the survivor keeps its side, or takes over the other's if it has none.</summary>
    public void Merge(Guid survivor, Guid absorbed)
    {
        if (!_tracks.Remove(absorbed, out var gone))
        {
            return;
        }

        if (!_tracks.TryGetValue(survivor, out var state) || state.Side == LineSide.Unknown)
        {
            _tracks[survivor] = gone;
        }
    }

    /// <summary>Whether somebody is nearer than <see cref="LineCounterOptions.FarMetres"/>.</summary>
    internal bool IsAnybodyNear
    {
        get
        {
            foreach (var track in _tracks.Values)
            {
                if (Math.Abs(Line.Depth(track.Last.Position)) <= _options.FarMetres)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Nothing was seen of anybody since their newest positions: the time since breaks no path.</summary>
    internal void Bridge()
    {
        foreach (var track in _tracks.Keys)
        {
            Bridge(track);
        }
    }

    /// <summary>The same for one track.</summary>
    internal void Bridge(Guid track)
    {
        if (_tracks.TryGetValue(track, out var state))
        {
            _tracks[track] = state with { IsResumed = true };
        }
    }

    /// <summary>What is known of a track, to be kept; null where it was never seen.</summary>
    internal LineCheckpoint? Checkpoint(Guid track) =>
        _tracks.TryGetValue(track, out var state) ? LineCheckpoint.Of(Line.Id, state) : null;

    /// <summary>Goes on with a track of which an earlier counter of this line knew so much.</summary>
    internal void Resume(Guid track, LineCheckpoint checkpoint) => _tracks[track] = checkpoint.ToTrack();

    private LineTrack Start(TimedPoint now)
    {
        var depth = Line.Depth(now.Position);
        var evidence = default(SideEvidence).With(depth, TimeSpan.Zero, _options);
        return new()
        {
            Last = now,
            LastOff = depth != 0 ? now : null,
            Evidence = evidence,
            Side = evidence.Settled(depth, _options),
        };
    }

    private (LineTrack Next, Crossing? Crossing) Step(Guid track, LineTrack state, TimedPoint now)
    {
        var depth = Line.Depth(now.Position);
        var evidence = state.Evidence.With(depth, now.At - state.Last.At, _options);
        var passage = Passage(state.LastOff, now, depth) ?? state.Passage;
        var settled = evidence.Settled(depth, _options);
        var next = state with
        {
            Last = now,
            LastOff = depth != 0 ? now : state.LastOff,
            Evidence = evidence,
            Passage = passage,
            IsResumed = false,
        };
        if (settled == LineSide.Unknown || settled == state.Side)
        {
            return (next, null);
        }

        next = next with { Side = settled, Passage = null };
        return state.Side != LineSide.Unknown && passage is { ThroughSegment: true } through
            ? (next, new Crossing(Line.Id, track, settled == LineSide.Inside, through.At))
            : (next, null);
    }

    private LinePassage? Passage(TimedPoint? before, TimedPoint now, double depth)
    {
        if (before is not { } from || Math.Sign(depth) * Math.Sign(Line.Depth(from.Position)) >= 0)
        {
            return null;
        }

        if (Line.Segment.Cross(new(from.Position, now.Position)) is not { } crossing)
        {
            return null;
        }

        return new(from.At + ((now.At - from.At) * crossing.AlongOther), crossing.Along is >= 0 and < 1);
    }

    private bool IsBroken(TimedPoint from, TimedPoint to)
    {
        var elapsed = to.At - from.At;
        return elapsed > _options.MaximumGap
            || from.Position.DistanceTo(to.Position) > _options.JumpMetres + (_options.MaximumSpeed * elapsed.TotalSeconds);
    }

    private void MakeRoom()
    {
        if (_tracks.Count < _options.MaximumTracks)
        {
            return;
        }

        var (oldest, at) = (Guid.Empty, DateTimeOffset.MaxValue);
        foreach (var (track, state) in _tracks)
        {
            if (state.Last.At < at)
            {
                (oldest, at) = (track, state.Last.At);
            }
        }

        _tracks.Remove(oldest);
    }
}
