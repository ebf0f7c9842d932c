using System.Runtime.InteropServices;

namespace StoreTracking.Tracking.Floor;

/// <summary>
/// Joins what several cameras see of one floor into floor tracks, one for each person.
/// </summary>
/// <remarks>
/// <para>
/// Time is event time: the capture times of the frames, all taken from one clock. Cameras need not be synchronised. A
/// frame older than the newest of another camera is fused at its own time as long as it is no later than
/// <see cref="FloorFusionOptions.LateTolerance"/>; nothing waits for it.
/// </para>
/// <para>Not safe for concurrent use. In the steady state a call allocates nothing.</para>
/// </remarks>
public sealed class FloorFusion
{
    private readonly FloorFusionOptions _options;
    private readonly Func<Guid> _newShopper;
    private readonly CameraLedger _cameras;
    private readonly CrowdLooks _crowd;
    private readonly TrackLikelihood _likelihood;
    private readonly Association _association;
    private readonly LostTracks _lost;
    private readonly TrackLifecycle _lifecycle;
    private readonly TrackMerger _merger;
    private readonly DepartedLooks _departed;
    private readonly List<FusedTrack> _tracks = [];
    private readonly Stack<FusedTrack> _pool = [];
    private readonly List<FloorTrack> _views = [];
    private readonly FloorLayout _layout;
    private readonly PlacedFrame _frame;
    private readonly FloorChanges _changes = new();
    private int[] _trackOf = [];
    private long _lastNumber;
    private bool _isResuming;

    /// <summary>Makes a fusion of an empty floor.</summary>
    /// <param name="newShopper">Yields a new random id for each person; ids must not repeat.</param>
    /// <param name="layout">What is known of the floor; nothing if absent.</param>
    /// <param name="options">The options; the defaults if absent.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public FloorFusion(Func<Guid> newShopper, FloorLayout? layout = null, FloorFusionOptions? options = null)
    {
        _options = options ?? new();
        _options.Validate();
        _newShopper = newShopper;
        _cameras = new(_options.MaximumCameras);
        _crowd = new(_options.Appearance);
        _likelihood = new(_options, _crowd);
        _association = new(_likelihood, _options);
        _layout = layout ?? FloorLayout.Unknown;
        _frame = new(_layout, _likelihood, _options);
        _lost = new(_layout, _likelihood, _options);
        _lifecycle = new(_layout, _cameras, _options);
        _merger = new(_likelihood, _options);
        _departed = new(_options);
    }

    /// <summary>The newest capture time so far; the beginning of time before the first frame.</summary>
    public DateTimeOffset Now { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Everybody on the floor, confirmed or lost. The span holds until the next call.</summary>
    public ReadOnlySpan<FloorTrack> Tracks
    {
        get
        {
            _views.Clear();
            foreach (var track in _tracks)
            {
                if (track.IsReported)
                {
                    _views.Add(track.View);
                }
            }

            return CollectionsMarshal.AsSpan(_views);
        }
    }

    /// <summary>Births that were refused since the beginning because the floor was full.</summary>
    public long RefusedBirths { get; private set; }

    /// <summary>Observations that were ignored since the beginning: not finite, off the plan, doubled in their frame, or too many.</summary>
    public long IgnoredObservations => _frame.Ignored;

    /// <summary>How many tracks have begun, those included that never became a person.</summary>
    internal long Begun => _lastNumber;

    /// <summary>Tracks of any state, for tests of the bounds.</summary>
    internal IReadOnlyList<FusedTrack> AllTracks => _tracks;

    /// <summary>How many who have left are remembered by their looks, for tests of the bounds.</summary>
    internal int Remembered => _departed.Count;

    /// <summary>Pairs and cameras held, for tests of the bounds.</summary>
    internal (int Cameras, int Pairs) Held => (_cameras.Count, _merger.Watched);

    /// <summary>Fuses one camera's frame.</summary>
    /// <param name="camera">The camera's key.</param>
    /// <param name="sequence">
    /// Counts the camera's frames. One that is no higher than the last is stale, unless it was captured later: then the
    /// camera has started anew, and its track numbers with it.
    /// </param>
    /// <param name="capturedAt">When the frame was captured.</param>
    /// <param name="observations">The people in the frame, none included; of a track that comes twice the first counts.</param>
    /// <returns>What changed; valid until the next call.</returns>
    public FloorChanges Observe(
        string camera, long sequence, DateTimeOffset capturedAt, ReadOnlySpan<CameraObservation> observations)
    {
        if (Now - capturedAt > _options.LateTolerance)
        {
            return _changes.Begin(FrameVerdict.Late, Now);
        }

        var before = _cameras.Newest(camera);
        var others = _cameras.IsAnyAwake(capturedAt - _options.LostAfter);
        if (!_cameras.TryAdvance(camera, sequence, capturedAt, out var number, out var retired))
        {
            return _changes.Begin(FrameVerdict.Stale, Now);
        }

        Now = capturedAt > Now ? capturedAt : Now;
        _changes.Begin(FrameVerdict.Accepted, Now);
        if (before is var (run, newest) && capturedAt - newest is var silence && silence > _options.LostAfter)
        {
            EndSilence(run, silence, others);
        }

        if (retired != 0)
        {
            Forget(retired);
        }

        if (_isResuming)
        {
            EndResuming(Now);
        }

        // Time passes first: a person who came back after the patience is somebody new.
        Age();
        _frame.Take(observations);
        Fuse(number, capturedAt);
        Merge();
        Confirm();
        _crowd.Learn(_tracks, Now);
        return _changes;
    }

    /// <summary>Lets time pass where no camera delivers, so that tracks end in time.</summary>
    /// <returns>What changed; valid until the next call.</returns>
    public FloorChanges Advance(DateTimeOffset now)
    {
        Now = now > Now ? now : Now;
        _changes.Begin(FrameVerdict.Accepted, Now);
        Age();
        return _changes;
    }

    /// <summary>Goes on from where an earlier run ended: its people are lost at their places until cameras find them again.</summary>
    /// <param name="at">The earlier run's time.</param>
    /// <param name="tracks">Its people.</param>
    /// <param name="camerasReturnBy">When patience goes on even where no camera has come back.</param>
    internal void Resume(DateTimeOffset at, IEnumerable<TrackCheckpoint> tracks, DateTimeOffset camerasReturnBy)
    {
        (Now, _isResuming) = (at, true);
        foreach (var known in tracks.Take(_options.MaximumTracks))
        {
            var track = new FusedTrack();
            track.Resume(++_lastNumber, known, camerasReturnBy, _options);
            _tracks.Add(track);
        }
    }

    /// <summary>Everybody, those included who were seen too briefly to count.</summary>
    internal IEnumerable<TrackCheckpoint> Checkpoint() => _tracks.Select(track => track.Checkpoint(Now));

    /// <summary>The first frame after a while in which nobody looked: from now on people can be missed again.</summary>
    private void EndResuming(DateTimeOffset at)
    {
        _isResuming = false;
        foreach (var track in _tracks)
        {
            track.CamerasReturn(at, _options);
        }
    }

    /// <summary>
    /// A camera is back: whom it saw last nobody could miss meanwhile. What its frames are apart when all is well still counts, so
    /// that a slow camera misses people too. Where no camera looked for longer than the patience, the recording was cut.
    /// </summary>
    private void EndSilence(int camera, TimeSpan silence, bool didOthersLook)
    {
        if (!didOthersLook && silence > _options.Patience)
        {
            return;
        }

        _changes.FollowSilence = !didOthersLook;
        foreach (var track in _tracks)
        {
            if (track.Bindings.WasSeenLastBy(camera, track.LastSeen, _options.LostAfter))
            {
                track.Excuse(silence - _options.LostAfter);
            }
        }
    }

    /// <summary>What looks say for (above zero) or against somebody who is here being somebody who left; null where nothing is known.</summary>
    /// <param name="ended">Who left through an entrance, up to <see cref="FloorFusionOptions.LooksMemory"/> ago.</param>
    /// <param name="born">Who is here.</param>
    internal double? LooksOdds(Guid ended, Guid born) =>
        _tracks.Find(track => track.Shopper == born) is { } here && _departed.Find(ended) is { } gone
            ? _options.Appearance.LogOdds(gone.Mean, here.Appearance.Mean, _crowd.Alike)
            : null;

    /// <summary>Whom a camera follows in which of its tracks, of those who are people for certain.</summary>
    internal IEnumerable<(int Track, Guid Shopper)> TracksOf(string camera)
    {
        if (_cameras.Newest(camera) is not var (number, _))
        {
            yield break;
        }

        foreach (var track in _tracks)
        {
            if (track.State == FloorTrackState.Confirmed && track.Bindings.TrackOf(number) is { } own)
            {
                yield return (own, track.Shopper);
            }
        }
    }

    private void Age()
    {
        _departed.Forget(Now);
        for (var i = _tracks.Count - 1; i >= 0; i--)
        {
            var track = _tracks[i];
            var next = _lifecycle.After(track, Now);
            if (next == FloorTrackState.Ended)
            {
                var reported = track.IsReported;
                if (reported && _layout.IsEntrance(track.Motion.Position))
                {
                    _departed.Keep(track.Shopper, track.Appearance, track.LastSeen);
                }

                track.End();
                if (reported)
                {
                    _changes.AddEnded(track.View);
                }

                Release(track);
            }
            else if (next != track.State)
            {
                track.Lose();
            }
        }
    }

    private void Fuse(int camera, DateTimeOffset at)
    {
        var observations = _frame.Observations;
        var places = _frame.Places;
        if (_trackOf.Length < observations.Length)
        {
            _trackOf = new int[observations.Length * 2];
        }

        var trackOf = _trackOf.AsSpan(0, observations.Length);
        _association.Assign(camera, at, observations, places, _tracks, trackOf);
        _merger.Compare(observations, trackOf, _tracks, at);
        for (var i = 0; i < observations.Length; i++)
        {
            if (trackOf[i] != Association.None)
            {
                Continue(_tracks[trackOf[i]], camera, at, observations[i]);
            }
            else
            {
                Begin(camera, at, observations[i], places[i].Place);
            }
        }
    }

    /// <summary>A camera's track belongs to one floor track: the others forget it.</summary>
    private void BindAlone(FusedTrack track, int camera, in CameraObservation observation, DateTimeOffset at, double squared)
    {
        foreach (var other in _tracks)
        {
            if (other != track && observation.Track != CameraObservation.NoTrack)
            {
                other.Bindings.Unbind(camera, observation.Track);
            }
        }

        track.Bindings.Bind(camera, observation.Track, at, squared);
    }

    private void Continue(FusedTrack track, int camera, DateTimeOffset at, in CameraObservation observation)
    {
        if (_likelihood.Match(track, camera, at, observation) is not { } match)
        {
            return;
        }

        track.Believe(at, _likelihood.Evidence(track, camera, at, observation.Score), _options);
        var squared = track.Observe(at, observation, match, _options);
        BindAlone(track, camera, observation, at, squared);
        if (track.IsReported)
        {
            _changes.AddMoved(track.View);
        }
    }

    private void Begin(int camera, DateTimeOffset at, in CameraObservation observation, in PlaceEstimate place)
    {
        if (observation.Score < (observation.IsClear ? _options.BirthScore : _options.CoveredBirthScore))
        {
            return;
        }

        if (_tracks.Count >= _options.MaximumTracks)
        {
            RefusedBirths++;
            return;
        }

        var track = _pool.TryPop(out var used) ? used : new();
        track.Begin(++_lastNumber, at, observation, place, _options);
        BindAlone(track, camera, observation, at, 0);
        _tracks.Add(track);
    }

    private void Merge()
    {
        while (_merger.Find(_tracks, Now) is var (survivor, absorbed))
        {
            survivor.Absorb(absorbed, _options);
            if (absorbed.IsReported)
            {
                _changes.AddMerged(new(survivor.Shopper, absorbed.Shopper, Now));
            }

            absorbed.End();
            Release(absorbed);
        }
    }

    /// <summary>Makes persons of tracks that were seen for long enough: of the lost who fit, or new ones.</summary>
    private void Confirm()
    {
        for (var i = 0; i < _tracks.Count; i++)
        {
            var track = _tracks[i];
            if (!_lifecycle.IsConfirmed(track) || !_merger.IsSomebodyElse(track, _tracks))
            {
                continue;
            }

            if (_lost.Find(track, _tracks) is { } before)
            {
                before.GoOnAs(track, _options);
                _changes.AddMoved(before.View);
                track.End();
                Release(track);
                i--;
            }
            else
            {
                track.Confirm(_newShopper());
                _changes.AddBorn(track.View);
            }
        }
    }

    private void Forget(int camera)
    {
        foreach (var track in _tracks)
        {
            track.Bindings.Forget(camera);
        }
    }

    private void Release(FusedTrack track)
    {
        _tracks.Remove(track);
        _pool.Push(track);
    }
}
