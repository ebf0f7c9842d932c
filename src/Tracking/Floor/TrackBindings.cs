namespace StoreTracking.Tracking.Floor;

/// <summary>Which track of which camera a floor track is bound to: at most one track of each camera.</summary>
internal sealed class TrackBindings
{
    private readonly List<Binding> _items = [];

    /// <summary>Whether the floor track is bound to this track of this camera.</summary>
    public bool Has(int camera, int track)
    {
        foreach (var item in _items)
        {
            if (item.Camera == camera && item.Track == track)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Binds to a camera's track, in the place of another of that camera.</summary>
    public void Bind(int camera, int track, DateTimeOffset at)
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].Camera == camera)
            {
                _items[i] = new(camera, track, at);
                return;
            }
        }

        _items.Add(new(camera, track, at));
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

    /// <summary>
    /// Takes note that a camera's track, though bound, lies outside the gate: one stray position breaks no binding, a
    /// series of them does.
    /// </summary>
    /// <returns>Since when it has strayed without a break; null where it is not bound.</returns>
    public DateTimeOffset? Stray(int camera, int track, DateTimeOffset at)
    {
        for (var i = 0; i < _items.Count; i++)
        {
            if (_items[i].Camera == camera && _items[i].Track == track)
            {
                var since = _items[i].StrayingSince ?? at;
                _items[i] = _items[i] with { StrayingSince = since };
                return since;
            }
        }

        return null;
    }

    /// <summary>Whether one camera has seen both floor tracks, as two of its tracks, since the given time.</summary>
    public bool ShareCamera(TrackBindings other, DateTimeOffset since)
    {
        foreach (var item in _items)
        {
            foreach (var theirs in other._items)
            {
                if (item.Camera == theirs.Camera && item.LastSeen >= since && theirs.LastSeen >= since)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Takes over the bindings of another floor track, keeping the newer one where both know a camera.</summary>
    public void Absorb(TrackBindings other)
    {
        foreach (var theirs in other._items)
        {
            if (LastSeenBy(theirs.Camera) is not { } own || own < theirs.LastSeen)
            {
                Bind(theirs.Camera, theirs.Track, theirs.LastSeen);
            }
        }
    }

    /// <summary>Forgets everything, so that the object can serve another track.</summary>
    public void Clear() => _items.Clear();

    private DateTimeOffset? LastSeenBy(int camera)
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

    private readonly record struct Binding(int Camera, int Track, DateTimeOffset LastSeen, DateTimeOffset? StrayingSince = null);
}
