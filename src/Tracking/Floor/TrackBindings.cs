namespace StoreTracking.Tracking.Floor;

/// <summary>Which track of which camera a floor track is bound to: at most one track of each camera.</summary>
internal sealed class TrackBindings
{
    // The mean of a chi-squared distribution with two degrees of freedom.
    private const double UsualMisfit = 2;

    private static readonly TimeSpan MisfitMemory = TimeSpan.FromSeconds(1);

    private readonly List<Binding> _items = [];

    /// <summary>How many cameras have seen the floor track.</summary>
    public int Cameras => _items.Count;

    /// <summary>
    /// How well a camera's track has fitted the floor track of late, as a mean squared Mahalanobis distance: about 2 where it is
    /// the same person. Null where the floor track is not bound to it.
    /// </summary>
    public double? MisfitOf(int camera, int track)
    {
        foreach (var item in _items)
        {
            if (item.Camera == camera && item.Track == track && track != CameraObservation.NoTrack)
            {
                return item.Misfit;
            }
        }

        return null;
    }

    /// <summary>Binds to a camera's track, in the place of another of that camera, or takes note that it goes on.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="track">Its track; where it follows none, the one that it followed stays bound.</param>
    /// <param name="at">When it saw the person.</param>
    /// <param name="squared">The squared Mahalanobis distance of what it saw.</param>
    public void Bind(int camera, int track, DateTimeOffset at, double squared)
    {
        for (var i = 0; i < _items.Count; i++)
        {
            var known = _items[i];
            if (known.Camera == camera)
            {
                var goesOn = track == known.Track || track == CameraObservation.NoTrack;
                var share = 1 - Math.Exp(-((at - known.LastSeen) / MisfitMemory));
                _items[i] = goesOn
                    ? known with { LastSeen = at, Misfit = known.Misfit + (Math.Clamp(share, 0, 1) * (squared - known.Misfit)) }
                    : new(camera, track, at, UsualMisfit);
                return;
            }
        }

        _items.Add(new(camera, track, at, UsualMisfit));
    }

    /// <summary>The camera's track to which the floor track is bound; null where there is none.</summary>
    public int? TrackOf(int camera)
    {
        foreach (var item in _items)
        {
            if (item.Camera == camera && item.Track != CameraObservation.NoTrack)
            {
                return item.Track;
            }
        }

        return null;
    }

    /// <summary>Whether a camera was among those that saw the floor track last.</summary>
    /// <param name="camera">The camera.</param>
    /// <param name="lastSeen">When the floor track was last seen.</param>
    /// <param name="within">How long before that still counts.</param>
    public bool WasSeenLastBy(int camera, DateTimeOffset lastSeen, TimeSpan within) =>
        LastSeenBy(camera) is { } seen && lastSeen - seen <= within;

    /// <summary>Whether all cameras that saw the floor track last have gone silent.</summary>
    /// <param name="cameras">The cameras.</param>
    /// <param name="lastSeen">When the floor track was last seen.</param>
    /// <param name="within">How long before that still counts.</param>
    /// <param name="since">From when on they were silent.</param>
    public bool AreBlind(CameraLedger cameras, DateTimeOffset lastSeen, TimeSpan within, DateTimeOffset since)
    {
        var any = false;
        foreach (var item in _items)
        {
            if (lastSeen - item.LastSeen > within)
            {
                continue;
            }

            any = true;
            if (!cameras.IsSilent(item.Camera, since))
            {
                return false;
            }
        }

        return any;
    }

    /// <summary>Forgets one track of a camera.</summary>
    public void Unbind(int camera, int track)
    {
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            if (_items[i].Camera == camera && _items[i].Track == track)
            {
                _items.RemoveAt(i);
            }
        }
    }

    /// <summary>Forgets a camera.</summary>
    public void Forget(int camera)
    {
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            if (_items[i].Camera == camera)
            {
                _items.RemoveAt(i);
            }
        }
    }

    /// <summary>Takes over the bindings of another floor track, keeping the newer one where both know a camera.</summary>
    public void Absorb(TrackBindings other)
    {
        foreach (var theirs in other._items)
        {
            if (LastSeenBy(theirs.Camera) is not { } own || own < theirs.LastSeen)
            {
                Bind(theirs.Camera, theirs.Track, theirs.LastSeen, theirs.Misfit);
            }
        }
    }

    /// <summary>Forgets everything, so that the object can serve another track.</summary>
    public void Clear() => _items.Clear();

    /// <summary>When a camera last saw the floor track; null where it never did.</summary>
    public DateTimeOffset? LastSeenBy(int camera)
    {
        foreach (var item in _items)
        {
            if (item.Camera == camera)
            {
                return item.LastSeen;
            }
        }

        return null;
    }

    private readonly record struct Binding(int Camera, int Track, DateTimeOffset LastSeen, double Misfit);
}
