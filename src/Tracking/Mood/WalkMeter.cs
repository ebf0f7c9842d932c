using System.Runtime.InteropServices;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores;

namespace StoreTracking.Tracking.Mood;

/// <summary>How fast everybody on one floor walks. It allocates nothing in the steady state.</summary>
internal sealed class WalkMeter
{
    // Over less, the error of a place would be taken for a walk: 0.12 m twice makes 0.17 m.
    private static readonly TimeSpan Baseline = TimeSpan.FromSeconds(1);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly Dictionary<Guid, Walker> _walkers = [];

    /// <summary>Everybody who is there or was a moment ago, with the place where they were seen last.</summary>
    public Dictionary<Guid, Walker>.ValueCollection Walkers => _walkers.Values;

    /// <summary>When the floor was observed last; who was not seen then is not there.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Follows everybody on the floor.</summary>
    public void Observe(ReadOnlySpan<StorePosition> people, DateTimeOffset at)
    {
        At = at;
        foreach (ref readonly var person in people)
        {
            ref var walker = ref CollectionsMarshal.GetValueRefOrAddDefault(_walkers, person.Shopper, out var isKnown);
            walker = isKnown ? walker.Move(person.Position, at, Baseline) : new(person.Position, at, person.Position, at, Speed: null);
        }

        foreach (var (shopper, walker) in _walkers)
        {
            if (at - walker.SeenAt > Patience)
            {
                // Removing during enumeration is allowed for the current key.
                _walkers.Remove(shopper);
            }
        }
    }

    /// <summary>Somebody on their way.</summary>
    /// <param name="From">Where the speed is measured from.</param>
    /// <param name="FromAt">When they were there.</param>
    /// <param name="Place">Where they were seen last.</param>
    /// <param name="SeenAt">When.</param>
    /// <param name="Speed">In m/s; null before it is known.</param>
    internal readonly record struct Walker(FloorPoint From, DateTimeOffset FromAt, FloorPoint Place, DateTimeOffset SeenAt, double? Speed)
    {
        public Walker Move(FloorPoint place, DateTimeOffset at, TimeSpan baseline)
        {
            var time = at - FromAt;
            return time >= baseline
                ? new(place, at, place, at, From.DistanceTo(place) / time.TotalSeconds)
                : this with { Place = place, SeenAt = at };
        }
    }
}
