namespace StoreTracking.Tracking.Floor;

/// <summary>
/// Finds floor tracks that are one person seen by different cameras: both are in view, stay within a distance for a time,
/// and no camera shows both at once. Two people who walk that close, each hidden from the other's camera, are taken for
/// one; as soon as one camera shows both, the second gets a track again.
/// </summary>
internal sealed class TrackMerger(FloorFusionOptions options)
{
    private readonly Dictionary<(long Older, long Younger), Pair> _pairs = [];
    private readonly List<(long Older, long Younger)> _forgotten = [];
    private long _pass;

    /// <summary>How many pairs are being watched.</summary>
    public int Watched => _pairs.Count;

    /// <summary>
    /// Looks at all pairs and returns the first that has become one, the survivor first; null when none is left. A track
    /// that was confirmed survives one that was not, otherwise the older one survives.
    /// </summary>
    public (FusedTrack Survivor, FusedTrack Absorbed)? Find(List<FusedTrack> tracks, DateTimeOffset now)
    {
        _pass++;
        foreach (var track in tracks)
        {
            track.MayMerge = false;
        }

        (FusedTrack, FusedTrack)? found = null;
        for (var i = 0; i < tracks.Count; i++)
        {
            for (var j = i + 1; j < tracks.Count; j++)
            {
                if (!AreClose(tracks[i], tracks[j], now))
                {
                    continue;
                }

                var (survivor, absorbed) = Rank(tracks[i], tracks[j]);
                if (Watch(survivor, absorbed, now) && found is null)
                {
                    found = (survivor, absorbed);
                }
            }
        }

        ForgetOthers();
        return found;
    }

    private bool AreClose(FusedTrack a, FusedTrack b, DateTimeOffset now)
    {
        if (now - a.LastSeen > options.LostAfter || now - b.LastSeen > options.LostAfter)
        {
            return false;
        }

        // No prediction goes farther than the horizon, so most pairs are settled without one.
        var reach = options.MergeMetres + ((a.Motion.Velocity.Speed + b.Motion.Velocity.Speed) * options.CoastHorizon.TotalSeconds);
        if (a.Motion.Position.DistanceTo(b.Motion.Position) > reach)
        {
            return false;
        }

        // The earlier of two states is carried to the time of the later one.
        var at = a.LastSeen > b.LastSeen ? a.LastSeen : b.LastSeen;
        var distance = a.Motion.PredictTo(at, options).Position.DistanceTo(b.Motion.PredictTo(at, options).Position);
        return distance <= options.MergeMetres && !a.Bindings.ShareCamera(b.Bindings, now - options.MergeTime);
    }

    /// <summary>Takes note that a pair is close and says whether it has been for long enough.</summary>
    private bool Watch(FusedTrack survivor, FusedTrack absorbed, DateTimeOffset now)
    {
        absorbed.MayMerge = true;
        var key = survivor.Number < absorbed.Number ? (survivor.Number, absorbed.Number) : (absorbed.Number, survivor.Number);
        var since = _pairs.TryGetValue(key, out var pair) ? pair.Since : now;
        _pairs[key] = new(since, _pass);
        return now - since >= options.MergeTime;
    }

    private void ForgetOthers()
    {
        foreach (var (key, pair) in _pairs)
        {
            if (pair.Pass != _pass)
            {
                _forgotten.Add(key);
            }
        }

        foreach (var key in _forgotten)
        {
            _pairs.Remove(key);
        }

        _forgotten.Clear();
    }

    private static (FusedTrack Survivor, FusedTrack Absorbed) Rank(FusedTrack a, FusedTrack b)
    {
        if (a.IsReported != b.IsReported)
        {
            return a.IsReported ? (a, b) : (b, a);
        }

        var aIsOlder = a.FirstSeen != b.FirstSeen ? a.FirstSeen < b.FirstSeen : a.Number < b.Number;
        return aIsOlder ? (a, b) : (b, a);
    }

    private readonly record struct Pair(DateTimeOffset Since, long Pass);
}
