using System.Numerics;

namespace StoreTracking.Simulation.Plans;

/// <summary>A box on the floor: a shelf, a counter, a table.</summary>
/// <param name="Id">Its id, unique in the plan.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Centre">The centre of its footprint.</param>
/// <param name="Size">Its length along its own x and its depth along its own y.</param>
/// <param name="Heading">How far its own x is turned from the plan's, in radians, counterclockwise.</param>
/// <param name="Height">Its height.</param>
public sealed record Fixture(string Id, FixtureKind Kind, Vector2 Centre, Vector2 Size, float Heading, float Height);

/// <summary>The kinds of fixtures.</summary>
public enum FixtureKind
{
    /// <summary>A gondola with goods on both long sides.</summary>
    Shelf,

    /// <summary>A shelf with goods on the long side towards its own +y.</summary>
    WallShelf,

    /// <summary>A rail with clothes.</summary>
    Rack,

    /// <summary>A low table with goods, reached from every side.</summary>
    Table,

    /// <summary>A counter behind which staff work.</summary>
    Counter,

    /// <summary>A pillar, or anything else without goods.</summary>
    Pillar,
}
