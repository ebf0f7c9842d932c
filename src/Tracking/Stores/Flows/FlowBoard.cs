using System.Collections.Immutable;

namespace StoreTracking.Tracking.Stores.Flows;

/// <summary>
/// How many people went from which zone to which next, within one visit. A visit comes from outside and goes there. Who leaves
/// a zone and comes back to it without entering another one went nowhere.
/// </summary>
internal sealed class FlowBoard
{
    private readonly ImmutableArray<string> _zones;
    private readonly Dictionary<string, int> _numbers;
    private readonly Dictionary<Guid, int> _last = [];
    private readonly int[] _counts;
    private readonly int[] _news;
    private readonly int _most;
    private bool _hasNews;

    /// <summary>Makes the board of a store.</summary>
    /// <param name="zones">The zones.</param>
    /// <param name="most">The most visits that are followed; more are left out.</param>
    public FlowBoard(ImmutableArray<string> zones, int most)
    {
        (_zones, _most) = (zones, most);
        _numbers = zones.Select((zone, i) => (zone, i)).ToDictionary(pair => pair.zone, pair => pair.i + 1, StringComparer.Ordinal);
        _counts = new int[(zones.Length + 1) * (zones.Length + 1)];
        _news = new int[_counts.Length];
    }

    /// <summary>The flows that were walked on this day.</summary>
    public ImmutableArray<FlowView> View => Views(_counts);

    /// <summary>Visits that are followed, for tests of the bounds.</summary>
    internal int Held => _last.Count;

    /// <summary>Somebody entered a zone.</summary>
    public void Enter(Guid shopper, string zone)
    {
        var next = _numbers[zone];
        if (!_last.TryGetValue(shopper, out var last) && _last.Count >= _most)
        {
            return;
        }

        if (last != next)
        {
            _last[shopper] = next;
            Count(last, next);
        }
    }

    /// <summary>A visit ended.</summary>
    public void Leave(Guid shopper)
    {
        if (_last.Remove(shopper, out var last))
        {
            Count(last, 0);
        }
    }

    /// <summary>Forgets somebody who turned out to be another visit, or not a customer.</summary>
    public void Drop(Guid shopper) => _last.Remove(shopper);

    /// <summary>The flows that were walked since the last call, whatever the day.</summary>
    public ImmutableArray<FlowView> Take()
    {
        if (!_hasNews)
        {
            return [];
        }

        var news = Views(_news);
        Array.Clear(_news);
        _hasNews = false;
        return news;
    }

    /// <summary>Adds what was counted of the day before; flows between zones that the layout does not name are left out.</summary>
    public void Restore(FlowView flow)
    {
        if (NumberOf(flow.From) is { } from && NumberOf(flow.To) is { } to)
        {
            _counts[IndexOf(from, to)] += flow.People;
        }
    }

    /// <summary>Begins a new day.</summary>
    public void BeginDay() => Array.Clear(_counts);

    private void Count(int from, int to)
    {
        _counts[IndexOf(from, to)]++;
        _news[IndexOf(from, to)]++;
        _hasNews = true;
    }

    private ImmutableArray<FlowView> Views(int[] counts)
    {
        var flows = ImmutableArray.CreateBuilder<FlowView>();
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
            {
                flows.Add(new(Name(i / (_zones.Length + 1)), Name(i % (_zones.Length + 1)), counts[i]));
            }
        }

        return flows.ToImmutable();
    }

    private int IndexOf(int from, int to) => (from * (_zones.Length + 1)) + to;

    private int? NumberOf(string? zone) => zone is null ? 0 : _numbers.TryGetValue(zone, out var number) ? number : null;

    private string? Name(int number) => number == 0 ? null : _zones[number - 1];
}

/// <summary>How many people went from one zone straight to another.</summary>
/// <param name="From">The zone that they left; null for outside.</param>
/// <param name="To">The zone that they entered next; null for outside.</param>
/// <param name="People">How often.</param>
public readonly record struct FlowView(string? From, string? To, int People);
