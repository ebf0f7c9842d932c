using System.Numerics;
using StoreTracking.Simulation.Behaviour.Activities;
using StoreTracking.Simulation.Behaviour.Minds;
using StoreTracking.Simulation.Navigation;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour;

/// <summary>One person: what they are, where they stand, and what they are up to.</summary>
internal sealed class Person
{
    public required Random Random { get; init; }

    public required PersonRole Role { get; init; }

    public required Appearance Appearance { get; init; }

    public required Party Party { get; init; }

    /// <summary>What decides what they do next.</summary>
    public required Mind Mind { get; init; }

    /// <summary>The number of the visit; 0 until they appear.</summary>
    public int Id { get; set; }

    /// <summary>The speed at which they walk when nothing holds them up, in m/s.</summary>
    public required float FreeSpeed { get; set; }

    public Vector2 Position { get; set; }

    public Vector2 Velocity { get; set; }

    public float Heading { get; set; }

    public float HeadTurn { get; set; }

    public float GaitPhase { get; set; }

    public PersonActivity Pose { get; private set; } = PersonActivity.Standing;

    public float PoseTime { get; private set; }

    /// <summary>The fixture at whose goods they look within reach, by its number in the plan; -1 for none.</summary>
    public int Engagement { get; set; } = -1;

    /// <summary>The place before goods that they have taken; -1 for none.</summary>
    public int Spot { get; set; } = -1;

    /// <summary>Whether they stand in a queue or pay.</summary>
    public bool IsInLine { get; set; }

    /// <summary>What they want of their legs in this step.</summary>
    public Intent Intent { get; set; }

    /// <summary>The way they are walking.</summary>
    public Route Route { get; } = new();

    /// <summary>Where they look.</summary>
    public Gaze Gaze { get; } = new();

    /// <summary>The course that avoidance chose last.</summary>
    public Vector2 Course { get; set; }

    /// <summary>For how many more seconds they squeeze past others, turned sideways.</summary>
    public float Squeeze { get; set; }

    /// <summary>Whether they have left for good.</summary>
    public bool IsGone { get; set; }

    public Activity? Activity { get; set; }

    /// <summary>Whether their legs are at rest.</summary>
    public bool IsStanding => Intent.Speed == 0;

    /// <summary>Takes a pose; the same one goes on.</summary>
    public void Take(PersonActivity pose)
    {
        if (pose != Pose)
        {
            (Pose, PoseTime) = (pose, 0);
        }
    }

    /// <summary>Decides, for one step of time.</summary>
    public void Think(Scene scene, float seconds)
    {
        PoseTime += seconds;
        Squeeze = MathF.Max(0, Squeeze - seconds);
        if (Activity is null || Mind.Interrupts(this) || Activity.Step(this, scene, seconds))
        {
            Activity?.End(this, scene);
            Activity = Mind.Next(this, scene);
            Activity.Begin(this, scene);
        }
    }

    /// <summary>What cameras need to know.</summary>
    public PersonState State => new()
    {
        Id = Id,
        Party = Party.Id,
        Role = Role,
        Position = Position,
        Velocity = Velocity,
        Heading = Heading,
        HeadTurn = HeadTurn,
        GaitPhase = GaitPhase,
        Activity = Pose,
        ActivityTime = PoseTime,
        Appearance = Appearance,
    };
}
