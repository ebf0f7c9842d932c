using System.Runtime.InteropServices;
using StoreTracking.Tracking.Anonymity;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Stores.Queues;

/// <summary>
/// One queue: the people who came to stand in its zone, until they leave it. They have waited from when they joined to when
/// they left. Who is lost from sight in the queue is taken out of it and has not been served.
/// </summary>
/// <param name="zone">Where people queue.</param>
/// <param name="options">Who queues.</param>
/// <param name="fewest">How many people make a crowd.</param>
internal sealed class QueueWatch(QueueZone zone, QueueOptions options, int fewest)
{
    private readonly Dictionary<Guid, Member> _members = [];
    private readonly ServicePace _pace = new(options.PaceHalfLife);
    private CrowdDwell _waited;
    private DateTimeOffset _at;
    private int _length;

    /// <summary>The queue as it is now.</summary>
    public QueueView View => new(zone.Id, _length, _waited, _pace.Expect(_length));

    /// <summary>The floor that the queue is on.</summary>
    public string Floor => zone.Floor;

    /// <summary>People in the zone, for tests of the bounds.</summary>
    internal int Held => _members.Count;

    /// <summary>Begins a new day.</summary>
    public void BeginDay() => _waited = default;

    /// <summary>Adds who was served on this day before.</summary>
    public void Restore(DwellStatistics waited) => 
        _waited = CrowdDwell.Resume(new(_waited.Count + waited.Count, _waited.All.Total + waited.Total));

    /// <summary>Takes somebody out who turned out not to be a customer.</summary>
    public void Exclude(Guid shopper)
    {
        if (_members.Remove(shopper, out var member) && member.JoinedAt is not null)
        {
            _length--;
        }
    }

    /// <summary>Follows everybody on the floor.</summary>
    public void Observe(ReadOnlySpan<StorePosition> people, DateTimeOffset at)
    {
        if (at <= _at)
        {
            return;
        }

        _pace.Pass(_at == default ? TimeSpan.Zero : at - _at, isBusy: _length > 0);
        _at = at;
        foreach (ref readonly var person in people)
        {
            Follow(person, at);
        }

        Settle(at);
    }

    private void Follow(in StorePosition person, DateTimeOffset at)
    {
        var isInside = zone.Area.Contains(person.Position);
        ref var member = ref CollectionsMarshal.GetValueRefOrNullRef(_members, person.Shopper);
        if (System.Runtime.CompilerServices.Unsafe.IsNullRef(ref member))
        {
            if (isInside && _members.Count < options.MaximumPeople)
            {
                _members.Add(person.Shopper, new(person.Position, at, at, at, JoinedAt: null));
            }

            return;
        }

        member = member with { SeenAt = at, InsideAt = isInside ? at : member.InsideAt };
        if (member.JoinedAt is null && member.Place.DistanceTo(person.Position) > options.PlaceMetres)
        {
            member = member with { Place = person.Position, PlaceSince = at };
        }
        else if (isInside && member.JoinedAt is null && at - member.PlaceSince >= options.JoinTime)
        {
            member = member with { JoinedAt = member.PlaceSince };
        }
    }

    private void Settle(DateTimeOffset at)
    {
        _length = 0;
        foreach (var (shopper, member) in _members)
        {
            if (at - member.InsideAt <= options.LeaveTime)
            {
                _length += member.JoinedAt is null ? 0 : 1;
                continue;
            }

            // Removing during enumeration is allowed for the current key.
            _members.Remove(shopper);
            if (member.JoinedAt is { } joined && member.SeenAt > member.InsideAt)
            {
                _waited = _waited.With(member.InsideAt - joined, fewest);
                _pace.Serve();
            }
        }
    }

    private readonly record struct Member(
        FloorPoint Place, DateTimeOffset PlaceSince, DateTimeOffset InsideAt, DateTimeOffset SeenAt, DateTimeOffset? JoinedAt);
}

/// <summary>Where people queue.</summary>
/// <param name="Id">The zone's id.</param>
/// <param name="Floor">The floor's id.</param>
/// <param name="Area">The area, the places of those who are being served included.</param>
public sealed record QueueZone(string Id, string Floor, Polygon Area);
