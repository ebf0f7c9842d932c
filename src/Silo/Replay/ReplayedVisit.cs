using System.Collections.Immutable;

namespace StoreTracking.Silo.Replay;

/// <summary>One visit of a recording.</summary>
/// <param name="Number">Counts the recording's visits from 1.</param>
/// <param name="BeganAt">When the person was first seen.</param>
/// <param name="EndedAt">When the person was last seen.</param>
/// <param name="Metres">The length of the walk.</param>
/// <param name="OpenAtEnd">Whether the person was in view when the recording ended, so that nobody knows the visit's end.</param>
/// <param name="Stays">The stays in zones.</param>
internal sealed record ReplayedVisit(
    int Number, DateTimeOffset BeganAt, DateTimeOffset EndedAt, double Metres, bool OpenAtEnd, ImmutableArray<ReplayedStay> Stays);

/// <summary>One stay in a zone.</summary>
/// <param name="Zone">The zone's id.</param>
/// <param name="Visit">The visit's number.</param>
/// <param name="EnteredAt">When the zone was entered.</param>
/// <param name="LeftAt">When it was left.</param>
/// <param name="OpenAtEnd">Whether the person was in it, in view, when the recording ended.</param>
internal sealed record ReplayedStay(string Zone, int Visit, DateTimeOffset EnteredAt, DateTimeOffset LeftAt, bool OpenAtEnd);

/// <summary>One counted crossing of a line.</summary>
/// <param name="Line">The line's id.</param>
/// <param name="Visit">The visit's number.</param>
/// <param name="Inwards">Whether it went towards the inside.</param>
/// <param name="At">When the line was crossed.</param>
internal sealed record ReplayedCrossing(string Line, int Visit, bool Inwards, DateTimeOffset At);
