using System.Numerics;
using StoreTracking.Simulation.Navigation;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Behaviour;

/// <summary>The queue before a till: first come, first served.</summary>
internal sealed class TillQueue
{
    private const int MostSlots = 14;

    private readonly List<Vector2> _slots = [];
    private readonly List<Person> _people = new(MostSlots);

    public TillQueue(Till till, FloorMap map)
    {
        Till = till;
        LayOut(map);
    }

    public Till Till { get; }

    /// <summary>Those in the queue; the first one is served.</summary>
    public IReadOnlyList<Person> People => _people;

    /// <summary>Whether no more fit.</summary>
    public bool IsFull => _people.Count >= _slots.Count;

    /// <summary>Where the next one to come will stand.</summary>
    public Vector2 Tail => _slots[Math.Min(_people.Count, _slots.Count - 1)];

    public Vector2 this[int slot] => _slots[slot];

    public int IndexOf(Person person) => _people.IndexOf(person);

    public void Join(Person person) => _people.Add(person);

    public void Leave(Person person) => _people.Remove(person);

    // From the customer's place towards the queue's end and beyond, bending where something stands in the way.
    private void LayOut(FloorMap map)
    {
        _slots.Add(Till.Customer);
        var direction = Vector2.Normalize(Till.QueueEnd - Till.Customer);
        while (_slots.Count < MostSlots)
        {
            if (Bend(map, direction) is not { } bent)
            {
                break;
            }

            direction = bent;
            _slots.Add(_slots[^1] + (direction * Habits.QueueGap));
        }
    }

    // The direction nearest to the present one in which there is room for one more.
    private Vector2? Bend(FloorMap map, Vector2 direction)
    {
        for (var turn = 0; turn <= 4; turn++)
        {
            foreach (var sign in (ReadOnlySpan<int>)[1, -1])
            {
                var turned = Vector2.Transform(direction, Matrix3x2.CreateRotation(sign * turn * MathF.PI / 8));
                var place = _slots[^1] + (turned * Habits.QueueGap);
                if (map.Sees(_slots[^1], place, FloorMap.PathRadius) && !_slots.Take(_slots.Count - 1).Any(slot => Vector2.Distance(slot, place) < Habits.QueueGap))
                {
                    return turned;
                }
            }
        }

        return null;
    }
}
