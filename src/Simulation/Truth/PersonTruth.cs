using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Truth;

/// <summary>What is known of one person who is still there.</summary>
internal sealed class PersonTruth(int zones)
{
    // Who goes back before they are this far inside, in metres, has turned round in the doorway.
    private const float CameIn = 1;

    private readonly DateTimeOffset?[] _zoneSince = new DateTimeOffset?[zones];
    private Navigation.Gate? _entrance;
    private DateTimeOffset _enteredAt;
    private int _fixture = -1;
    private DateTimeOffset _engagedSince;

    public required int Id { get; init; }

    public required int Party { get; init; }

    public required bool IsStaff { get; init; }

    /// <summary>Where they stood after the last step; nothing before the first.</summary>
    public Vector2? Position { get; private set; }

    /// <summary>Whether they have come in rather than look in.</summary>
    public bool IsVisiting { get; private set; }

    /// <summary>The last step in which they were seen.</summary>
    public long SeenAt { get; set; }

    /// <summary>Takes note of the doorways between the last position and this one.</summary>
    public void Pass(Navigation.Gate[] gates, Vector2 position, DateTimeOffset at, ITruthSink sink)
    {
        if (Position is { } before)
        {
            foreach (var gate in gates)
            {
                if (PlanSegment.Cross(before, position, gate.Doorway.From, gate.Doorway.To))
                {
                    Pass(gate, gate.Depth(position) > 0, at, sink);
                }
            }
        }

        IsVisiting |= _entrance is { } entrance && entrance.Depth(position) > CameIn;
        Position = position;
    }

    /// <summary>Takes note of whether they stand in a zone.</summary>
    public void Stay(int number, PlanZone zone, bool inside, DateTimeOffset at, ITruthSink sink)
    {
        if (inside)
        {
            _zoneSince[number] ??= at;
        }
        else if (_zoneSince[number] is { } since)
        {
            _zoneSince[number] = null;
            sink.Add(new TrueZoneVisit(Id, IsStaff, zone.Id, since, at));
        }
    }

    /// <summary>Takes note of the goods they are taken up with; -1 for none.</summary>
    public void Engage(int fixture, StorePlan plan, DateTimeOffset at, ITruthSink sink)
    {
        if (fixture == _fixture)
        {
            return;
        }

        if (_fixture >= 0)
        {
            sink.Add(new TrueEngagement(Id, plan.Fixtures[_fixture].Id, _engagedSince, at));
        }

        (_fixture, _engagedSince) = (fixture, at);
    }

    private void Pass(Navigation.Gate gate, bool inwards, DateTimeOffset at, ITruthSink sink)
    {
        if (inwards)
        {
            // Only who has left altogether comes anew: no visit begins twice.
            if (_entrance is null)
            {
                (_entrance, _enteredAt) = (gate, at);
            }

            return;
        }

        if (IsVisiting && _entrance is { } entrance)
        {
            sink.Add(new TrueVisit(Id, Party, _enteredAt, at, entrance.Doorway.Id, gate.Doorway.Id));
        }

        (_entrance, IsVisiting) = (null, false);
    }
}
