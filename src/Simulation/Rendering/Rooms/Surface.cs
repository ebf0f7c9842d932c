using System.Numerics;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>What a part of the room is made of.</summary>
internal enum SurfaceKind
{
    /// <summary>Painted or moulded, in one colour.</summary>
    Plain,

    /// <summary>The floor.</summary>
    Floor,

    /// <summary>A wall with a skirting board.</summary>
    Wall,

    /// <summary>A packed product with a label.</summary>
    Label,

    /// <summary>Hanging cloth.</summary>
    Cloth,

    /// <summary>A poster or a sign.</summary>
    Poster,

    /// <summary>A lamp, a screen: as bright as its colour says, whatever light falls on it.</summary>
    Glowing,
}

/// <summary>A material and where its pattern lies.</summary>
/// <param name="Kind">The material.</param>
/// <param name="Colour">Red, green and blue, 0 to 255.</param>
internal sealed record Surface(SurfaceKind Kind, Vector3 Colour)
{
    /// <summary>The second colour of its pattern.</summary>
    public Vector3 Second { get; init; }

    /// <summary>Where its pattern begins.</summary>
    public Vector3 Origin { get; init; }

    /// <summary>The unit vector along the pattern's breadth.</summary>
    public Vector3 Across { get; init; } = Vector3.UnitX;

    /// <summary>The pattern's breadth and height in metres.</summary>
    public Vector2 Extent { get; init; } = Vector2.One;

    /// <summary>How much of the room's light reaches it, 0 to 1.</summary>
    public float Openness { get; init; } = 1;

    /// <summary>Whether it is round about the vertical through <see cref="Origin"/>.</summary>
    public bool IsRound { get; init; }

    /// <summary>From which its pattern is drawn.</summary>
    public uint Seed { get; init; }
}

/// <summary>A flat quadrilateral of the room; a triangle repeats its last corner.</summary>
internal readonly record struct Facet(Vector3 A, Vector3 B, Vector3 C, Vector3 D, Vector3 Normal, Surface Surface);
