using StoreTracking.Simulation.Truth;

namespace StoreTracking.Silo.Simulation.Runs;

/// <summary>Passes the truth on to the file, and keeps the sums that the summary tells.</summary>
internal sealed class TruthTally(ITruthSink file, TimeZoneInfo zone) : ITruthSink
{
    private readonly Dictionary<string, Mean> _stays = [];
    private readonly Dictionary<(string Line, DateTime Hour), (int In, int Out)> _crossings = [];

    /// <summary>The visits that ended.</summary>
    public Mean Visits { get; } = new();

    /// <summary>The shoppers' stays in a zone that ended.</summary>
    public Mean Stays(string zoneId) => _stays.GetValueOrDefault(zoneId) ?? new();

    /// <summary>The crossings of a line in each hour of the store's clock in which there were any, oldest first.</summary>
    public IEnumerable<(DateTime Hour, int In, int Out)> Crossings(string line) => _crossings
        .Where(entry => entry.Key.Line == line)
        .OrderBy(entry => entry.Key.Hour)
        .Select(entry => (entry.Key.Hour, entry.Value.In, entry.Value.Out));

    /// <inheritdoc />
    public void Add(in TrueVisit visit)
    {
        Visits.Add(visit.To - visit.From);
        file.Add(visit);
    }

    /// <inheritdoc />
    public void Add(in TrueZoneVisit visit)
    {
        if (!visit.Staff)
        {
            if (!_stays.TryGetValue(visit.Zone, out var stays))
            {
                _stays.Add(visit.Zone, stays = new());
            }

            stays.Add(visit.To - visit.From);
        }

        file.Add(visit);
    }

    /// <inheritdoc />
    public void Add(in TrueEngagement engagement) => file.Add(engagement);

    /// <inheritdoc />
    public void Add(in TrueCrossing crossing)
    {
        var local = TimeZoneInfo.ConvertTime(crossing.At, zone).DateTime;
        var key = (crossing.Line, local.Date.AddHours(local.Hour));
        var (inwards, outwards) = _crossings.GetValueOrDefault(key);
        _crossings[key] = crossing.Inwards ? (inwards + 1, outwards) : (inwards, outwards + 1);
        file.Add(crossing);
    }

    /// <inheritdoc />
    public void Add(in TruePosition position) => file.Add(position);

    /// <summary>A number of durations and their mean.</summary>
    internal sealed class Mean
    {
        private TimeSpan _sum;

        /// <summary>How many.</summary>
        public int Count { get; private set; }

        /// <summary>Their mean in seconds, to a tenth; null where there are none.</summary>
        public double? Seconds => Count == 0 ? null : Math.Round(_sum.TotalSeconds / Count, 1);

        /// <summary>Adds one.</summary>
        public void Add(TimeSpan duration) => (Count, _sum) = (Count + 1, _sum + duration);
    }
}
