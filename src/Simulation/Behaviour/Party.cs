using System.Numerics;

namespace StoreTracking.Simulation.Behaviour;

/// <summary>People who came together; the first one decides where they go.</summary>
internal sealed class Party(int id)
{
    // A member who is this far off makes the others slow down, and beyond the second distance wait.
    private const float LoseTouch = 1.8f;
    private const float Lost = 3.6f;

    private readonly List<Person> _members = [];

    public int Id { get; } = id;

    /// <summary>The members who are there, in the order of their coming.</summary>
    public IReadOnlyList<Person> Members => _members;

    /// <summary>Counts the leader's departures from a place: companions who stay behind notice by it.</summary>
    public int Departures { get; set; }

    /// <summary>The doorway through which they are leaving; none until they do.</summary>
    public Navigation.Gate? Exit { get; set; }

    /// <summary>Who decides; as long as there are members.</summary>
    public Person Leader => _members[0];

    public void Join(Person person) => _members.Add(person);

    public void Leave(Person person) => _members.Remove(person);

    /// <summary>The share of their speed at which somebody walks who does not want to lose the others behind them.</summary>
    public float Pace(Person self, Vector2 ahead)
    {
        var farthest = 0f;
        foreach (var member in _members)
        {
            var offset = member.Position - self.Position;
            if (member != self && Vector2.Dot(offset, ahead) < 0)
            {
                farthest = MathF.Max(farthest, offset.Length());
            }
        }

        return Math.Clamp(1 - ((farthest - LoseTouch) / (Lost - LoseTouch)), 0, 1);
    }
}
