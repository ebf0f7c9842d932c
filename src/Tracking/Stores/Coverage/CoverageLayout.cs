using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Stores.Coverage;

/// <summary>What has to be known of a store to tell which part of it is in view.</summary>
public sealed record CoverageLayout
{
    /// <summary>The floors.</summary>
    public ImmutableArray<FloorArea> Floors { get; init; } = [];

    /// <summary>What each camera sees; nothing of a camera whose view is not known.</summary>
    public ImmutableArray<CameraFootprint> Footprints { get; init; } = [];

    /// <summary>The zones.</summary>
    public ImmutableArray<ZoneArea> Zones { get; init; } = [];

    /// <summary>The counting lines.</summary>
    public ImmutableArray<LinePlace> Lines { get; init; } = [];
}

/// <summary>A floor's plan.</summary>
/// <param name="Id">The floor's id.</param>
/// <param name="Min">The plan's lower-left corner.</param>
/// <param name="Max">The plan's upper-right corner.</param>
public sealed record FloorArea(string Id, FloorPoint Min, FloorPoint Max);

/// <summary>What a camera sees of a floor.</summary>
/// <param name="Camera">The camera's id.</param>
/// <param name="Floor">The floor's id.</param>
/// <param name="Area">The part of the floor; it may reach beyond the plan.</param>
public sealed record CameraFootprint(string Camera, string Floor, Polygon Area);

/// <summary>Where a zone lies.</summary>
/// <param name="Id">The zone's id.</param>
/// <param name="Floor">The floor's id.</param>
/// <param name="Area">The zone.</param>
public sealed record ZoneArea(string Id, string Floor, Polygon Area);

/// <summary>Where a counting line lies.</summary>
/// <param name="Id">The line's id.</param>
/// <param name="Floor">The floor's id.</param>
/// <param name="Line">The line.</param>
public sealed record LinePlace(string Id, string Floor, Segment Line);
