namespace StoreTracking.Tracking.Stores.Occupancy;

/// <summary>
/// How many people are in the store, from two witnesses: a ledger of crossings, exact at first and less so with each of them,
/// and the live tracks, which miss whoever is hidden and never drift.
/// </summary>
/// <remarks>
/// A Kalman filter with the number of people as its only state (Kalman 1960). A crossing moves the state by one and adds
/// <see cref="OccupancyOptions.CrossingVariance"/>. The tracks are an observation whose errors last
/// <see cref="OccupancyOptions.TrackMemory"/> (T): over a short time dt it weighs as one of variance R T / dt, the discrete
/// form of continuous white noise of that density (Gelb, "Applied Optimal Estimation", 1974, section 4.3). With n tracks and a
/// share c of the floor in view the observation is n / c, and R = TrackVariance + (TrackShare n / c)^2 + n (1 - c) / c^2, the
/// last term from the binomial number of those in view. While a part of the store is out of view that is otherwise seen, people
/// come and go unnoticed there, and the variance grows by <see cref="OccupancyOptions.BlindVariancePerMinute"/> times that part.
/// Where no line is crossed to come in, the tracks alone count.
/// </remarks>
internal sealed class OccupancyEstimator(OccupancyOptions options, bool hasLedger)
{
    // After a longer silence tracks are as good as after this one.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(1);

    // Floors tell of themselves more often than this, even while nobody moves.
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(10);

    private double _people;
    private double _variance;
    private DateTimeOffset? _firstAt;
    private DateTimeOffset _at;
    private DateTimeOffset? _emptySince;
    private DateTimeOffset? _contradictedSince;
    private bool _isKnown;

    /// <summary>The estimate and its band.</summary>
    public OccupancyBand Band
    {
        get
        {
            var reach = options.BandSigmas * Math.Sqrt(_variance);
            var people = Round(_people);
            return new(people, Math.Min(people, Round(_people - reach)), Math.Max(people, Round(_people + reach)));
        }
    }

    /// <summary>Counts a crossing; nobody is left in a store that is empty already.</summary>
    public void Cross(bool inwards)
    {
        // Crossings that come before any frame are the day's so far, of a store that was empty at first.
        _isKnown |= _firstAt is null;
        _people = Math.Max(0, _people + (inwards ? 1 : -1));
        _variance += options.CrossingVariance;
    }

    /// <summary>Somebody who was counted does not count any more: they work here.</summary>
    public void Exclude() => _people = Math.Max(0, _people - 1);

    /// <summary>Takes the number of tracks.</summary>
    /// <param name="tracks">How many people are seen inside.</param>
    /// <param name="coverage">Which share of the floor is in view, 0 to 1.</param>
    /// <param name="lines">Which share of the counting lines is in view, 0 to 1: at others people come and go uncounted.</param>
    /// <param name="at">When; a time that is earlier than the last is ignored.</param>
    public void Observe(int tracks, double coverage, double lines, DateTimeOffset at)
    {
        if (at < _at || !(coverage >= options.LeastCoverage))
        {
            return;
        }

        var passed = _firstAt is null ? TimeSpan.Zero : at - _at;
        _firstAt ??= at;
        _at = at;
        var share = Math.Min(coverage, 1);
        var (seen, variance) = (tracks / share, Variance(tracks, share));
        if (!hasLedger || !_isKnown)
        {
            Set(seen, variance);
            _isKnown = at - _firstAt >= options.WarmUp;
        }
        else if (at - _firstAt >= options.WarmUp)
        {
            Widen((1 - Math.Min(share, lines)) * passed);
            Correct(seen, variance, (passed < LongestStep ? passed : LongestStep).TotalSeconds);
            BeginAnew(tracks, seen, variance, share);
        }
    }

    /// <summary>Lets time pass in which nothing is seen: people may come and go unnoticed, and the band widens.</summary>
    public void Wait(DateTimeOffset now)
    {
        if (hasLedger && _firstAt is not null && now - _at > LongestSilence)
        {
            Widen(now - _at);
            _at = now;
        }
    }

    // Of time in which a part of the store is out of view, that part counts.
    private void Widen(TimeSpan blind) => _variance += options.BlindVariancePerMinute * blind.TotalMinutes;

    private void Correct(double seen, double variance, double seconds)
    {
        if (seconds > 0)
        {
            var gain = _variance / (_variance + (variance * options.TrackMemory.TotalSeconds / seconds));
            _people = Math.Max(0, _people + (gain * (seen - _people)));
            _variance *= 1 - gain;
        }
    }

    private void BeginAnew(int tracks, double seen, double variance, double share)
    {
        _emptySince = tracks == 0 && share >= options.EmptyCoverage ? _emptySince ?? _at : null;
        if (_at - _emptySince >= options.EmptyTime)
        {
            Set(0, 0);
        }

        var allowed = options.ContradictionSigmas * Math.Sqrt(_variance + variance);
        _contradictedSince = Math.Abs(seen - _people) > allowed ? _contradictedSince ?? _at : null;
        if (_at - _contradictedSince >= options.ContradictionTime)
        {
            Set(seen, variance);
        }
    }

    private void Set(double people, double variance)
    {
        (_people, _variance) = (people, variance);
        (_emptySince, _contradictedSince) = (null, null);
    }

    private double Variance(int tracks, double share)
    {
        var crowd = options.TrackShare * tracks / share;
        return options.TrackVariance + (crowd * crowd) + (tracks * (1 - share) / (share * share));
    }

    private static int Round(double people) => (int)Math.Round(Math.Clamp(people, 0, int.MaxValue), MidpointRounding.AwayFromZero);
}
