using System.Runtime.InteropServices;

namespace StoreTracking.Tracking.Expressions;

/// <summary>
/// Collects what the faces of one camera's visitors say until enough different visitors have been looked at, gives one figure for all of
/// them, and forgets who they were. Windows do not overlap: no look counts in two, so that the difference of two figures is one of
/// crowds too. What is read of one visitor leaves this object only in that figure.
/// </summary>
/// <remarks>Not safe for concurrent use.</remarks>
public sealed class ExpressionWindow
{
    // Steps that hide more than how a single look more would move the figure of the fewest.
    private const double Step = 0.05;

    private readonly ExpressionWindowOptions _options;
    private readonly Dictionary<Guid, Sum> _visitors = [];
    private readonly HashSet<Guid> _profiled = [];
    private DateTimeOffset _from;
    private ProfileCounts _untold;

    /// <summary>Makes a window that nobody has been looked at in.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public ExpressionWindow(ExpressionWindowOptions? options = null)
    {
        _options = options ?? new();
        _options.Validate();
    }

    /// <summary>Visitors of whom something is held, for tests of the bounds.</summary>
    internal int Held => _visitors.Count + _profiled.Count;

    /// <summary>How often a visitor has been looked at in this window.</summary>
    public int LooksAt(Guid visitor) => _visitors.TryGetValue(visitor, out var sum) ? sum.Looks : 0;

    /// <summary>Takes one look; none of a visitor beyond the most of a window.</summary>
    public void Add(Guid visitor, DateTimeOffset at, in VisitorReading reading)
    {
        if (_visitors.Count == 0)
        {
            _from = at;
        }

        if (_visitors.Count < _options.MaximumVisitors || _visitors.ContainsKey(visitor))
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_visitors, visitor, out _).Add(reading);
        }
    }

    /// <summary>Takes back all that was read of a visitor, who works in the store or is somebody else's second half.</summary>
    public void Withdraw(Guid visitor) => _visitors.Remove(visitor);

    /// <summary>Forgets of all but these that they are in the profile: they have gone.</summary>
    public void Keep(IReadOnlySet<Guid> present) => _profiled.IntersectWith(present);

    /// <summary>Gives the window's figure where it is long enough and has enough visitors, and begins the next.</summary>
    /// <returns>Null where it goes on, or was given up for lack of visitors.</returns>
    public CrowdExpression? Close(DateTimeOffset now)
    {
        if (_visitors.Count == 0 || now - _from < _options.Time)
        {
            return null;
        }

        if (_visitors.Count < _options.Fewest)
        {
            if (now - _from >= _options.Longest)
            {
                _visitors.Clear();
            }

            return null;
        }

        var crowd = new CrowdExpression(
            _from, now, _visitors.Count, Mean(static sum => sum.Valence), Mean(static sum => sum.Arousal)) { Profile = TakeProfile() };
        _visitors.Clear();
        return crowd;
    }

    /// <summary>The mean over visitors, each of whom counts the same however often they were looked at; null where too few have it.</summary>
    private double? Mean(Func<Sum, double?> value)
    {
        var (sum, count) = (0d, 0);
        foreach (var visitor in _visitors.Values)
        {
            if (value(visitor) is { } own)
            {
                (sum, count) = (sum + own, count + 1);
            }
        }

        return count >= _options.Fewest ? Math.Round(Math.Clamp(sum / count, -1, 1) / Step) * Step : null;
    }

    /// <summary>Counts those who were not counted before; what falls short of a step waits for later windows.</summary>
    private ProfileCounts TakeProfile()
    {
        foreach (var (visitor, sum) in _visitors)
        {
            if ((sum.Years ?? sum.Female) is not null && _profiled.Add(visitor))
            {
                _untold += ProfileCounts.Of(sum.Years, sum.Female);
            }
        }

        var told = _untold.InStepsOf(_options.Fewest);
        _untold -= told;
        return told;
    }

    /// <summary>The looks at one visitor.</summary>
    private struct Sum
    {
        private Part _valence;
        private Part _arousal;
        private Part _years;
        private Part _female;

        public int Looks { get; private set; }

        public readonly double? Valence => _valence.Mean;

        public readonly double? Arousal => _arousal.Mean;

        public readonly double? Years => _years.Mean;

        public readonly double? Female => _female.Mean;

        public void Add(in VisitorReading reading)
        {
            Looks++;
            _valence = _valence.With(reading.Valence);
            _arousal = _arousal.With(reading.Arousal);
            _years = _years.With(reading.Years);
            _female = _female.With(reading.Female);
        }
    }

    private readonly record struct Part(double Total, int Count)
    {
        public double? Mean => Count > 0 ? Total / Count : null;

        public Part With(double? value) => value is { } known && double.IsFinite(known) ? new(Total + known, Count + 1) : this;
    }
}
