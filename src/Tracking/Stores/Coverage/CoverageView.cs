using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Stores.Coverage;

/// <summary>Which part of a store is in view at one moment.</summary>
/// <param name="Floors">The floors, in the order of the layout.</param>
/// <param name="BlindZones">The zones of which at least half of what is seen otherwise is not seen now, by id.</param>
/// <param name="BlindLines">The counting lines of which that is true, by id.</param>
public sealed record CoverageView(
    ImmutableArray<FloorCoverageView> Floors, ImmutableArray<string> BlindZones, ImmutableArray<string> BlindLines);

/// <summary>Which part of a floor is in view at one moment.</summary>
/// <param name="Floor">The floor's id.</param>
/// <param name="Seen">The share of the plan that cameras see which deliver, 0 to 1.</param>
/// <param name="Seeable">The share that they see if all of them deliver, 0 to 1.</param>
/// <param name="Blind">What only cameras see that do not deliver.</param>
/// <param name="Unwatched">What no camera sees.</param>
public sealed record FloorCoverageView(
    string Floor, double Seen, double Seeable, ImmutableArray<PlanArea> Blind, ImmutableArray<PlanArea> Unwatched);

/// <summary>A rectangle on the plan.</summary>
/// <param name="Min">The lower-left corner.</param>
/// <param name="Max">The upper-right corner.</param>
public readonly record struct PlanArea(FloorPoint Min, FloorPoint Max);
