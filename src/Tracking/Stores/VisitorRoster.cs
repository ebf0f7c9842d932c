using System.Runtime.InteropServices;

namespace StoreTracking.Tracking.Stores;

/// <summary>Who is in the store, and who of them works there. Whoever is on no floor for long is forgotten.</summary>
internal sealed class VisitorRoster(StoreOptions options)
{
    private readonly Dictionary<Guid, Visitor> _visitors = [];
    private readonly List<Guid> _gone = [];

    /// <summary>How many are known, for tests of the bounds.</summary>
    public int Count => _visitors.Count;

    /// <summary>How many of those who are on a floor work there.</summary>
    public int StaffPresent(DateTimeOffset now)
    {
        var count = 0;
        foreach (var visitor in _visitors.Values)
        {
            count += visitor.IsStaff && now - visitor.PresentAt <= options.StaffPresence ? 1 : 0;
        }

        return count;
    }

    /// <summary>Who works there.</summary>
    public IEnumerable<Guid> Staff => _visitors.Where(static visitor => visitor.Value.IsStaff).Select(static visitor => visitor.Key);

    public bool IsStaff(Guid shopper) => _visitors.TryGetValue(shopper, out var visitor) && visitor.IsStaff;

    /// <summary>Takes note of somebody who works there; false where that is known.</summary>
    public bool Enrol(Guid shopper, DateTimeOffset now)
    {
        ref var visitor = ref CollectionsMarshal.GetValueRefOrAddDefault(_visitors, shopper, out var isKnown);
        if (isKnown && visitor.IsStaff)
        {
            return false;
        }

        visitor = new(isKnown ? visitor.PresentAt : now, IsStaff: true);
        return true;
    }

    /// <summary>Takes note of who is on a floor.</summary>
    public void See(ReadOnlySpan<StorePosition> people, DateTimeOffset now)
    {
        foreach (ref readonly var person in people)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_visitors, person.Shopper, out _).PresentAt = now;
        }
    }

    public void Remove(Guid shopper) => _visitors.Remove(shopper);

    /// <summary>Forgets those who have been on no floor for too long; the list holds until the next call.</summary>
    public List<Guid> Expire(DateTimeOffset now)
    {
        _gone.Clear();
        foreach (var (shopper, visitor) in _visitors)
        {
            if (now - visitor.PresentAt > options.VisitPatience)
            {
                _visitors.Remove(shopper);
                _gone.Add(shopper);
            }
        }

        return _gone;
    }

    private record struct Visitor(DateTimeOffset PresentAt, bool IsStaff);
}
