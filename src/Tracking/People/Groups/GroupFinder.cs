using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Stores;

namespace StoreTracking.Tracking.People.Groups;

/// <summary>
/// Finds who walks together on one floor. Proximity and common velocity tell companions (McPhail and Wohlstein, "Using film to
/// analyze pedestrian behavior", Sociological Methods and Research 10, 1982); since strangers come near each other for
/// moments, both must last, and pairs make groups (Ge, Collins and Ruback, "Vision-based analysis of small groups in
/// pedestrian crowds", IEEE TPAMI 34, 2012). Each pair keeps a balance of seconds walked together and apart.
/// </summary>
/// <remarks>
/// Two companions are a pair, and a group is what pairs connect. A call takes time in the square of the people on the floor,
/// and allocates nothing in the steady state. Nothing of a group is known by who its members are: only numbers leave.
/// </remarks>
public sealed class GroupFinder
{
    // The farthest that two may be off each other at first sight to have come in together.
    private static readonly TimeSpan SameArrival = TimeSpan.FromSeconds(4);

    // A longer silence of the floor tells nothing of who walked with whom.
    private static readonly TimeSpan LongestStep = TimeSpan.FromSeconds(1);

    // What a second counts in which two walk differently or apart, and in which one of them waits elsewhere; a second in
    // which they walk together counts 1.
    private const double Opposed = -1;
    private const double Apart = -0.5;
    private const double Elsewhere = -0.25;

    private readonly GroupOptions _options;
    private readonly Dictionary<Guid, int> _slots = [];
    private readonly Dictionary<(int Low, int High), Pair> _pairs = [];
    private readonly Stack<int> _free = [];
    private Walker[] _walkers = new Walker[16];
    private DateTimeOffset _at = DateTimeOffset.MinValue;
    private int _used;

    /// <summary>Makes a finder for an empty floor.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public GroupFinder(GroupOptions? options = null)
    {
        _options = options ?? new();
        _options.Validate();
    }

    /// <summary>How many groups of which size are on the floor.</summary>
    public GroupSizes Sizes { get; private set; }

    /// <summary>People and pairs held, for tests of the bounds.</summary>
    internal (int People, int Pairs) Held => (_slots.Count, _pairs.Count);

    /// <summary>Follows everybody on the floor; who is not named is not counted, and after a while forgotten.</summary>
    /// <param name="people">Where they are.</param>
    /// <param name="at">When; a time that is not later than the last is ignored.</param>
    public void Observe(ReadOnlySpan<StorePosition> people, DateTimeOffset at)
    {
        if (at <= _at)
        {
            return;
        }

        var passed = at - _at < LongestStep ? at - _at : LongestStep;
        _at = at;
        foreach (ref readonly var person in people)
        {
            Move(person.Shopper, person.Position, at);
        }

        DropGone(at);
        Balance(passed.TotalSeconds);
        Join();
    }

    /// <summary>A number that all members of a person's group share; null where they are alone. For tests with known groups.</summary>
    internal int? GroupOf(Guid shopper) =>
        _slots.TryGetValue(shopper, out var slot) && Size(Root(slot)) > 1 ? Root(slot) : null;

    private void Move(Guid shopper, FloorPoint position, DateTimeOffset at)
    {
        if (_slots.TryGetValue(shopper, out var slot))
        {
            _walkers[slot].Move(position, at);
            return;
        }

        if (_slots.Count >= _options.MaximumPeople)
        {
            return;
        }

        if (!_free.TryPop(out slot))
        {
            slot = _used++;
            if (slot == _walkers.Length)
            {
                Array.Resize(ref _walkers, _walkers.Length * 2);
            }
        }

        _slots.Add(shopper, slot);
        _walkers[slot] = Walker.Begin(shopper, position, at);
    }

    private void DropGone(DateTimeOffset at)
    {
        foreach (var (shopper, slot) in _slots)
        {
            if (at - _walkers[slot].At > _options.Patience)
            {
                _slots.Remove(shopper);
                _free.Push(slot);
                foreach (var pair in _pairs.Keys)
                {
                    if (pair.Low == slot || pair.High == slot)
                    {
                        _pairs.Remove(pair);
                    }
                }
            }
        }
    }

    private void Balance(double seconds)
    {
        foreach (var one in _slots.Values)
        {
            foreach (var other in _slots.Values)
            {
                if (one < other && IsHere(one) && IsHere(other))
                {
                    Balance(one, other, seconds);
                }
            }
        }
    }

    private void Balance(int low, int high, double seconds)
    {
        ref var pair = ref CollectionsMarshal.GetValueRefOrNullRef(_pairs, (low, high));
        var isKnown = !Unsafe.IsNullRef(ref pair);
        var metres = _walkers[low].Position.DistanceTo(_walkers[high].Position);
        if (!isKnown && metres > _options.NearMetres)
        {
            return;
        }

        var balance = (isKnown ? pair.Seconds : Arrival(low, high)) + (seconds * Evidence(_walkers[low], _walkers[high], metres));
        if (balance <= 0 && metres > _options.NearMetres)
        {
            _pairs.Remove((low, high));
        }
        else if (isKnown)
        {
            pair = Weigh(balance, pair.IsTogether);
        }
        else
        {
            _pairs.Add((low, high), Weigh(balance, wasTogether: false));
        }
    }

    private Pair Weigh(double seconds, bool wasTogether) => new(
        Math.Clamp(seconds, 0, _options.MostTime.TotalSeconds),
        seconds >= (wasTogether ? _options.PartTime : _options.JoinTime).TotalSeconds);

    private double Arrival(int low, int high)
    {
        ref readonly var a = ref _walkers[low];
        ref readonly var b = ref _walkers[high];
        return (a.FirstAt - b.FirstAt).Duration() <= SameArrival && a.Origin.DistanceTo(b.Origin) <= _options.NearMetres
            ? _options.ArrivalBonus.TotalSeconds
            : 0;
    }

    private double Evidence(in Walker a, in Walker b, double metres)
    {
        var bothWalk = a.Velocity.Speed >= _options.WalkingSpeed && b.Velocity.Speed >= _options.WalkingSpeed;
        if (metres > _options.ApartMetres)
        {
            return bothWalk ? Opposed : Elsewhere;
        }

        if (!bothWalk)
        {
            return 0;
        }

        var difference = new FloorVelocity(a.Velocity.X - b.Velocity.X, a.Velocity.Y - b.Velocity.Y).Speed;
        return metres > _options.NearMetres ? Apart
            : difference <= _options.VelocityTolerance ? 1
            : difference > 2 * _options.VelocityTolerance ? Opposed
            : 0;
    }

    // Union-find over the pairs that are together (Tarjan 1975), with the slots as elements.
    private void Join()
    {
        foreach (var slot in _slots.Values)
        {
            _walkers[slot].Group = slot;
        }

        foreach (var ((low, high), pair) in _pairs)
        {
            if (pair.IsTogether)
            {
                _walkers[Root(high)].Group = Root(low);
            }
        }

        var sizes = default(GroupSizes);
        foreach (var slot in _slots.Values)
        {
            if (Root(slot) == slot && Size(slot) is > 0 and var size)
            {
                sizes = sizes.With(size);
            }
        }

        Sizes = sizes;
    }

    private bool IsHere(int slot) => _walkers[slot].At == _at;

    private int Root(int slot)
    {
        while (_walkers[slot].Group != slot)
        {
            slot = _walkers[slot].Group;
        }

        return slot;
    }

    private int Size(int root)
    {
        var size = 0;
        foreach (var slot in _slots.Values)
        {
            size += Root(slot) == root && IsHere(slot) ? 1 : 0;
        }

        return size;
    }

    /// <summary>What speaks for two people being together.</summary>
    /// <param name="Seconds">For how long they walked together, less the time they walked apart.</param>
    /// <param name="IsTogether">Whether they count as together.</param>
    private readonly record struct Pair(double Seconds, bool IsTogether);
}
