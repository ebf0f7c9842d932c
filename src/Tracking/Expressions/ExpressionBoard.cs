namespace StoreTracking.Tracking.Expressions;

/// <summary>What the cameras that read expressions last said of a store's crowd, and the day's profile of footfall.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class ExpressionBoard
{
    /// <summary>For how long a camera's figure counts. A mood is no older.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private readonly Dictionary<string, CrowdExpression> _cameras = new(StringComparer.Ordinal);
    private ProfileCounts _profile;
    private bool _hasProfile;

    /// <summary>The crowd's expression and profile now.</summary>
    public ExpressionView View { get; private set; } = new();

    /// <summary>Takes a camera's window.</summary>
    public void Report(string camera, CrowdExpression crowd)
    {
        _cameras[camera] = crowd;
        _profile += crowd.Profile;
        _hasProfile |= crowd.Profile != default;
        View = Combine();
    }

    /// <summary>Lets time pass.</summary>
    /// <returns>Whether a figure was too old and is gone.</returns>
    public bool Advance(DateTimeOffset now)
    {
        var count = _cameras.Count;
        foreach (var (camera, crowd) in _cameras)
        {
            if (now - crowd.Until > Life)
            {
                _cameras.Remove(camera);
            }
        }

        if (_cameras.Count == count)
        {
            return false;
        }

        View = Combine();
        return true;
    }

    /// <summary>Begins a new day's profile.</summary>
    public void BeginDay()
    {
        (_profile, _hasProfile) = (default, false);
        View = Combine();
    }

    private ExpressionView Combine()
    {
        var read = _cameras.Values.Where(static crowd => crowd is { Valence: not null, Arousal: not null }).ToArray();
        var profile = _hasProfile ? _profile : default(ProfileCounts?);
        if (read.Length == 0)
        {
            return new() { Profile = profile };
        }

        double visitors = read.Sum(static crowd => crowd.Visitors);
        return new()
        {
            Crowd = new(
                read.Min(static crowd => crowd.From),
                read.Max(static crowd => crowd.Until),
                (int)visitors,
                Math.Round(read.Sum(static crowd => crowd.Valence!.Value * crowd.Visitors) / visitors, 2),
                Math.Round(read.Sum(static crowd => crowd.Arousal!.Value * crowd.Visitors) / visitors, 2)),
            Profile = profile,
        };
    }
}

/// <summary>What faces say of a store's crowd.</summary>
public sealed record ExpressionView
{
    /// <summary>The mean over the cameras' newest windows; null where none is new enough.</summary>
    public CrowdExpression? Crowd { get; init; }

    /// <summary>The day's profile of footfall; null before the first step of any cell.</summary>
    public ProfileCounts? Profile { get; init; }
}
