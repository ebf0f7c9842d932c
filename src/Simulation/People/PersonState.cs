using System.Numerics;

namespace StoreTracking.Simulation.People;

/// <summary>One person at one moment: all that a camera needs to know to draw them.</summary>
public readonly record struct PersonState
{
    /// <summary>The number of the visit in this run, from 1; staff have numbers of the same sequence.</summary>
    public required int Id { get; init; }

    /// <summary>The number of the party that came together; people alone are a party of one.</summary>
    public required int Party { get; init; }

    /// <summary>Why they are here.</summary>
    public required PersonRole Role { get; init; }

    /// <summary>Where they stand on the plan, in metres.</summary>
    public required Vector2 Position { get; init; }

    /// <summary>How fast they move, in metres per second.</summary>
    public required Vector2 Velocity { get; init; }

    /// <summary>Where the trunk faces, in radians from the plan's x axis, counterclockwise.</summary>
    public required float Heading { get; init; }

    /// <summary>How far the head is turned from the trunk, in radians, counterclockwise.</summary>
    public float HeadTurn { get; init; }

    /// <summary>How far into a cycle of two steps, in cycles: 0 to below 1. It rests while the person stands.</summary>
    public float GaitPhase { get; init; }

    /// <summary>What they do.</summary>
    public required PersonActivity Activity { get; init; }

    /// <summary>How long they have been doing it, in seconds.</summary>
    public float ActivityTime { get; init; }

    /// <summary>What they look like.</summary>
    public required Appearance Appearance { get; init; }
}

/// <summary>Why somebody is in the store.</summary>
public enum PersonRole
{
    /// <summary>A visitor.</summary>
    Shopper,

    /// <summary>Somebody who works on the floor.</summary>
    Staff,

    /// <summary>Somebody who works at a till.</summary>
    Cashier,
}

/// <summary>What somebody does.</summary>
public enum PersonActivity
{
    /// <summary>Walks.</summary>
    Walking,

    /// <summary>Stands, arms down.</summary>
    Standing,

    /// <summary>Stands in front of goods and looks at them.</summary>
    Browsing,

    /// <summary>Reaches forward with one arm.</summary>
    Reaching,

    /// <summary>Bends down to a low shelf.</summary>
    Bending,

    /// <summary>Holds something in both hands before the chest, such as a telephone or a product.</summary>
    Holding,
}
