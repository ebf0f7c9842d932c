namespace StoreTracking.Tracking.Floor;

/// <summary>
/// Finds floor tracks that are one person seen by different cameras: both are in view, stay within a distance for a time,
/// and no camera shows both at once. Two people who walk that close, each hidden from the other's camera, are taken for
/// one; as soon as one camera shows both, the second gets a track again.
/// </summary>
internal sealed class TrackMerger(TrackLikelihood likelihood, FloorFusionOptions options)
{
    private readonly Dictionary<(long Older, long Younger), Pair> _pairs = [];
    // How near two tracks are whose sights are compared, in merging distances; and for how many times their memory they are kept.
    private const double NearFactor = 3;
    private const double SightMemory = 5;

    private readonly Dictionary<(long Older, long Younger), Sights> _sights = [];
    private readonly List<(long Older, long Younger)> _forgotten = [];
    private long _pass;

    /// <summary>How many pairs are being watched.</summary>
    public int Watched => _pairs.Count;

    /// <summary>
    /// Takes note of who is seen side by side in one picture, which shows that they are two, and of whom only one is seen, as
    /// where one person's detections go to two tracks by turns.
    /// </summary>
    public void Compare(ReadOnlySpan<CameraObservation> observations, ReadOnlySpan<int> trackOf, List<FusedTrack> tracks, DateTimeOffset at)
    {
        for (var i = 0; i < trackOf.Length; i++)
        {
            if (trackOf[i] < 0)
            {
                continue;
            }

            for (var other = 0; other < tracks.Count; other++)
            {
                var (a, b) = (tracks[trackOf[i]], tracks[other]);
                if (a == b || a.Motion.Position.DistanceTo(b.Motion.Position) > NearFactor * options.MergeMetres)
                {
                    continue;
                }

                var j = trackOf.IndexOf(other);
                if (j < 0)
                {
                    Note(a, b, at, isTogether: false);
                }
                else if (j > i && observations[i].IsClear && observations[j].IsClear)
                {
                    Note(a, b, at, isTogether: true);
                }
            }
        }
    }

    /// <summary>Whether pictures show that a new track is nobody of the known ones near it.</summary>
    public bool IsSomebodyElse(FusedTrack track, List<FusedTrack> tracks)
    {
        foreach (var other in tracks)
        {
            if (other != track && other.IsReported && track.LastSeen - other.LastSeen < options.LostAfter
                && other.Motion.Position.DistanceTo(track.Motion.Position) < options.BirthMetres
                && !(_sights.TryGetValue(Key(track, other), out var sights)
                    && sights.Together >= options.BirthSights && sights.Together > options.ApartShare * (sights.Together + sights.Alone)))
            {
                return false;
            }
        }

        return true;
    }

    private void Note(FusedTrack a, FusedTrack b, DateTimeOffset at, bool isTogether)
    {
        var key = Key(a, b);
        var known = _sights.GetValueOrDefault(key, new(0, 0, at));
        var kept = Math.Exp(-Math.Max(0, (at - known.At) / options.ApartTime));
        _sights[key] = new((known.Together * kept) + (isTogether ? 1 : 0), (known.Alone * kept) + (isTogether ? 0 : 1), at);
    }

    private bool AreAlike(FusedTrack a, FusedTrack b)
    {
        var deviation = Math.Sqrt(a.Height.Variance + b.Height.Variance);
        return Math.Abs(a.Height.Mean - b.Height.Mean) <= options.MergeHeight * deviation
            && likelihood.LogOdds(a.Appearance, b.Appearance.Mean) >= options.MergeLooks;
    }

    private bool AreApart(FusedTrack a, FusedTrack b) =>
        _sights.TryGetValue(Key(a, b), out var sights) && sights.Together > options.ApartShare * (sights.Together + sights.Alone);

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

        ForgetOthers(now);
        return found;
    }

    private bool AreClose(FusedTrack a, FusedTrack b, DateTimeOffset now)
    {
        if (now - a.LastSeen > options.LostAfter || now - b.LastSeen > options.LostAfter)
        {
            return false;
        }

        // No prediction goes farther than the memory of a speed, so most pairs are settled without one.
        var reach = options.MergeMetres + ((a.Motion.Velocity.Speed + b.Motion.Velocity.Speed) * options.SpeedMemory.TotalSeconds);
        if (a.Motion.Position.DistanceTo(b.Motion.Position) > reach)
        {
            return false;
        }

        // The earlier of two states is carried to the time of the later one.
        var at = a.LastSeen > b.LastSeen ? a.LastSeen : b.LastSeen;
        var distance = a.Motion.PredictTo(at, options).Position.DistanceTo(b.Motion.PredictTo(at, options).Position);
        return distance <= options.MergeMetres && !AreApart(a, b) && AreAlike(a, b);
    }

    /// <summary>Takes note that a pair is close and says whether it has been for long enough.</summary>
    private bool Watch(FusedTrack survivor, FusedTrack absorbed, DateTimeOffset now)
    {
        absorbed.MayMerge = true;
        var key = Key(survivor, absorbed);
        var since = _pairs.TryGetValue(key, out var pair) ? pair.Since : now;
        _pairs[key] = new(since, _pass);
        return now - since >= options.MergeTime;
    }

    private static (long Older, long Younger) Key(FusedTrack a, FusedTrack b) =>
        a.Number < b.Number ? (a.Number, b.Number) : (b.Number, a.Number);

    private void ForgetOthers(DateTimeOffset now)
    {
        foreach (var (key, sights) in _sights)
        {
            if (now - sights.At > SightMemory * options.ApartTime)
            {
                _forgotten.Add(key);
            }
        }

        foreach (var key in _forgotten)
        {
            _sights.Remove(key);
        }

        _forgotten.Clear();
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

    private readonly record struct Sights(double Together, double Alone, DateTimeOffset At);

    private readonly record struct Pair(DateTimeOffset Since, long Pass);
}
