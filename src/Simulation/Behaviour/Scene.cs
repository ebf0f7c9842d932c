using System.Numerics;
using StoreTracking.Simulation.Navigation;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Behaviour;

/// <summary>What everybody in a store acts in: the floor, the goods, the tills, and one another.</summary>
internal sealed class Scene
{
    // Who sees a shop this full goes elsewhere (own choice).
    private const float MostPerSquareMetre = 0.6f;

    private Vector2[] _standing = new Vector2[64];

    public Scene(StorePlan plan)
    {
        Plan = plan;
        Gates = [.. plan.Doorways.Select(doorway => new Gate(doorway))];
        Map = new(plan, Gates);
        Paths = new(Map);
        var inside = new Reachability(Map, Gates[0].Point(0, 0.8f));
        Capacity = 8 + (int)(inside.Area * MostPerSquareMetre);
        Spots = new(plan, inside.Holds);
        Queues = [.. plan.Tills.Select(till => new TillQueue(till, Map))];
    }

    public StorePlan Plan { get; }

    /// <summary>How many people fit before arriving parties go elsewhere.</summary>
    public int Capacity { get; }

    public Gate[] Gates { get; }

    public FloorMap Map { get; }

    public PathFinder Paths { get; }

    public GoodsSpots Spots { get; }

    public TillQueue[] Queues { get; }

    /// <summary>Everybody who is there, in the order of their numbers.</summary>
    public List<Person> People { get; } = [];

    /// <summary>Whether the store is closing: nobody arrives, and those inside are to leave.</summary>
    public bool IsClosing { get; set; }

    /// <summary>Gives somebody a place before goods instead of the one they had.</summary>
    public void Claim(Person self, int spot)
    {
        Vacate(self);
        self.Spot = spot;
        Spots.Take(spot);
    }

    /// <summary>Frees the place before goods that somebody had.</summary>
    public void Vacate(Person self)
    {
        if (self.Spot >= 0)
        {
            Spots.Release(self.Spot);
            self.Spot = -1;
        }
    }

    /// <summary>Finds a way for somebody round those who stand, and says whether there is one.</summary>
    public bool FindWay(Person self, Vector2 to)
    {
        var count = 0;
        if (_standing.Length < People.Count)
        {
            _standing = new Vector2[People.Count * 2];
        }

        foreach (var person in People)
        {
            if (person != self && person.IsStanding && person.Party != self.Party)
            {
                _standing[count++] = person.Position;
            }
        }

        return Paths.Find(self.Position, to, _standing.AsSpan(0, count), self.Route);
    }
}
