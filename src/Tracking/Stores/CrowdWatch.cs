using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoreTracking.Tracking.People.Groups;
using StoreTracking.Tracking.Stores.Coverage;
using StoreTracking.Tracking.Stores.Heatmaps;
using StoreTracking.Tracking.Stores.Queues;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Stores;

/// <summary>
/// What the customers' positions tell, update by update: queues, groups, heat, and how many are inside. It allocates nothing in
/// the steady state.
/// </summary>
internal sealed class CrowdWatch
{
    private readonly StoreLayout _layout;
    private readonly QueueWatch[] _queues;
    private readonly FloorHeat[] _heat;
    private readonly Dictionary<string, GroupFinder> _groups;
    private readonly List<StorePosition> _customers = [];
    private readonly HashSet<Guid> _inside = [];

    public CrowdWatch(StoreLayout layout, TimeZoneInfo zone, StoreOptions options)
    {
        _layout = layout;
        _queues = [.. layout.Queues.Select(queue => new QueueWatch(queue, options.Queues, options.FewestPeople))];
        _heat = [.. layout.Plans.Select(plan => new FloorHeat(plan, zone, options.FewestPeople))];
        _groups = layout.Floors.ToDictionary(floor => floor, _ => new GroupFinder(options.Groups), StringComparer.Ordinal);
    }

    /// <summary>The groups on all floors.</summary>
    public GroupSizes Groups { get; private set; }

    /// <summary>The customers on the floor that was observed last.</summary>
    public ReadOnlySpan<StorePosition> Customers => CollectionsMarshal.AsSpan(_customers);

    /// <summary>The queues, in the order of the layout.</summary>
    public ImmutableArray<QueueView> Queues => [.. _queues.Select(queue => queue.View)];

    /// <summary>The heat of a floor; null where it is not kept.</summary>
    public FloorHeat? Heat(string floor) => Array.Find(_heat, heat => heat.Plan.Id == floor);

    /// <summary>The hours of all floors that have changed since the last call.</summary>
    public IEnumerable<(FloorPlan Floor, HourHeat Hour)> TakeHeat() =>
        _heat.SelectMany(static heat => heat.TakeHours(), static (heat, hour) => (heat.Plan, hour));

    /// <summary>Adds who was served on this day before.</summary>
    public void Restore(string zone, DwellStatistics waited) => Array.Find(_queues, queue => queue.View.Zone == zone)?.Restore(waited);

    /// <summary>The queue in a zone; null where there is none.</summary>
    public QueueView? Queue(string zone)
    {
        foreach (var queue in _queues)
        {
            if (queue.View is var view && view.Zone == zone)
            {
                return view;
            }
        }

        return null;
    }

    /// <summary>Follows the customers on a floor.</summary>
    /// <returns>Whether a queue or the groups changed.</returns>
    public bool Observe(string floor, ReadOnlySpan<StorePosition> people, VisitorRoster roster, DateTimeOffset at)
    {
        _customers.Clear();
        foreach (ref readonly var person in people)
        {
            if (Counts(person, roster))
            {
                _customers.Add(person);
            }
        }

        var customers = CollectionsMarshal.AsSpan(_customers);
        var (before, lengths) = (Groups, Lengths());
        _groups[floor].Observe(customers, at);
        foreach (var queue in _queues)
        {
            if (queue.Floor == floor)
            {
                queue.Observe(customers, at);
            }
        }

        foreach (var heat in _heat)
        {
            if (heat.Plan.Id == floor)
            {
                heat.Observe(customers, at);
            }
        }

        Groups = AllGroups();
        return Groups != before || Lengths() != lengths;
    }

    /// <summary>How many different customers are inside and in view: who was lost with a camera is not.</summary>
    public int Inside(FloorLedger floors, VisitorRoster roster, StoreCoverage coverage)
    {
        _inside.Clear();
        foreach (var floor in _layout.Floors)
        {
            foreach (ref readonly var person in floors.On(floor))
            {
                if (Counts(person, roster) && !IsBeforeDoor(person) && !coverage.IsBlind(floor, person.Position))
                {
                    _inside.Add(person.Shopper);
                }
            }
        }

        return _inside.Count;
    }

    /// <summary>Takes somebody out who turned out not to be a customer.</summary>
    public void Exclude(Guid shopper)
    {
        foreach (var queue in _queues)
        {
            queue.Exclude(shopper);
        }
    }

    public void BeginDay()
    {
        foreach (var queue in _queues)
        {
            queue.BeginDay();
        }
    }

    private bool Counts(in StorePosition person, VisitorRoster roster) => _layout.CountsStaff || !roster.IsStaff(person.Shopper);

    private bool IsBeforeDoor(in StorePosition person)
    {
        foreach (var porch in _layout.Porches)
        {
            if (porch.Floor == person.Floor && porch.Holds(person.Position))
            {
                return true;
            }
        }

        return false;
    }

    private GroupSizes AllGroups()
    {
        var all = default(GroupSizes);
        foreach (var finder in _groups.Values)
        {
            all += finder.Sizes;
        }

        return all;
    }

    private int Lengths()
    {
        var sum = 0;
        foreach (var queue in _queues)
        {
            sum = (sum * 31) + queue.View.Length;
        }

        return sum;
    }
}
