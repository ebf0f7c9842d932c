using System.Numerics;

namespace StoreTracking.Simulation.Truth;

/// <summary>Somebody's stay: from crossing a doorway inwards to crossing one outwards. Who turns round in the doorway makes none.</summary>
/// <param name="Person">The number of the visit.</param>
/// <param name="Party">The number of the party.</param>
/// <param name="From">When they came in, UTC.</param>
/// <param name="To">When they left, UTC.</param>
/// <param name="Entrance">The doorway through which they came.</param>
/// <param name="Exit">The doorway through which they left.</param>
public readonly record struct TrueVisit(int Person, int Party, DateTimeOffset From, DateTimeOffset To, string Entrance, string Exit);

/// <summary>Somebody's stay in a zone.</summary>
/// <param name="Person">Who.</param>
/// <param name="Staff">Whether they work here.</param>
/// <param name="Zone">The zone.</param>
/// <param name="From">When they entered it, UTC.</param>
/// <param name="To">When they left it, UTC.</param>
public readonly record struct TrueZoneVisit(int Person, bool Staff, string Zone, DateTimeOffset From, DateTimeOffset To);

/// <summary>A time during which a shopper stood within reach of goods and faced them.</summary>
/// <param name="Person">Who.</param>
/// <param name="Fixture">The fixture.</param>
/// <param name="From">When it began, UTC.</param>
/// <param name="To">When it ended, UTC.</param>
public readonly record struct TrueEngagement(int Person, string Fixture, DateTimeOffset From, DateTimeOffset To);

/// <summary>A crossing of a line, which is between its two ends.</summary>
/// <param name="Person">Who.</param>
/// <param name="Staff">Whether they work here.</param>
/// <param name="Line">The line.</param>
/// <param name="Inwards">Whether towards its inner side.</param>
/// <param name="At">When, UTC.</param>
public readonly record struct TrueCrossing(int Person, bool Staff, string Line, bool Inwards, DateTimeOffset At);

/// <summary>Where somebody stood.</summary>
/// <param name="Person">Who.</param>
/// <param name="Party">The number of the party.</param>
/// <param name="Staff">Whether they work here.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Position">Where, in metres on the plan.</param>
public readonly record struct TruePosition(int Person, int Party, bool Staff, DateTimeOffset At, Vector2 Position);

/// <summary>Takes note of what is true.</summary>
public interface ITruthSink
{
    /// <summary>A visit has ended.</summary>
    void Add(in TrueVisit visit);

    /// <summary>A stay in a zone has ended.</summary>
    void Add(in TrueZoneVisit visit);

    /// <summary>An engagement has ended.</summary>
    void Add(in TrueEngagement engagement);

    /// <summary>A line was crossed.</summary>
    void Add(in TrueCrossing crossing);

    /// <summary>Somebody stood somewhere.</summary>
    void Add(in TruePosition position);
}
