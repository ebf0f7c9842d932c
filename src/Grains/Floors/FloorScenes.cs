using System.Collections.Immutable;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Lines;
using StoreTracking.Tracking.Visits.Engagements;
using StoreTracking.Tracking.Visits.Reentry;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Grains.Floors;

/// <summary>Translates between the contract and the floor's domain.</summary>
public static class FloorScenes
{
    /// <summary>The domain's picture of a configured floor, with nobody on it.</summary>
    /// <param name="floor">The floor.</param>
    /// <param name="epoch">This run of the floor, where its counts are to be told from those of others.</param>
    /// <param name="options">How observations become tracks; the defaults if absent.</param>
    public static FloorScene Create(FloorConfiguration floor, long epoch = 0, FloorFusionOptions? options = null) => new(
        Guid.NewGuid, Layout(floor), floor.Lines.Select(ToCounter), epoch, options);

    /// <summary>How observations of a store's cameras become tracks.</summary>
    public static FloorFusionOptions Fusion(StoreConfiguration store)
    {
        var options = new FloorFusionOptions { LooksMemory = TimeSpan.FromSeconds(store.Visits.ReentrySeconds) };

        return store.Reidentification is { } model
            ? options with { Appearance = AppearanceModel.Reidentification(model.Neutral) }
            : options;
    }

    /// <summary>What the fusion knows of a configured floor.</summary>
    public static FloorLayout Layout(FloorConfiguration floor) => new()
    {
        Plan = (ToPoint(floor.Min), ToPoint(floor.Max)),
        Entrances = Areas(floor, ZoneKind.Entrance),
    };

    /// <summary>The zones of a floor in which stays are timed.</summary>
    public static ImmutableArray<Zone> Zones(FloorConfiguration floor) =>
        [.. floor.Zones.Select(zone => new Zone(zone.Id, ToPolygon(zone.Polygon)))];

    /// <summary>The shelves of a floor with which engagements are timed.</summary>
    public static ImmutableArray<Shelf> Shelves(FloorConfiguration floor) =>
    [
        .. floor.Zones.Where(zone => zone.Kind == ZoneKind.Shelf).Select(zone => new Shelf(
            zone.Id, ToPolygon(zone.Polygon), zone.Front.IsEmpty ? null : new Segment(ToPoint(zone.Front[0]), ToPoint(zone.Front[1])))),
    ];

    /// <summary>The zones of one kind on a floor.</summary>
    internal static ImmutableArray<Polygon> Areas(FloorConfiguration floor, ZoneKind kind) =>
        [.. floor.Zones.Where(zone => zone.Kind == kind).Select(zone => ToPolygon(zone.Polygon))];

    /// <summary>The register that joins the visits of people who step outside for a moment.</summary>
    public static ReentryRegister Register(StoreConfiguration store, FloorConfiguration floor, FloorScene scene) => new(
        Areas(floor, ZoneKind.Entrance), new() { Time = TimeSpan.FromSeconds(store.Visits.ReentrySeconds) }, scene.Looks);

    /// <summary>
    /// What a floor's next activation goes on with. Who was on which side of a line that lies elsewhere now is left out: it
    /// would look as if everybody had crossed it.
    /// </summary>
    internal static FloorCheckpoint Checkpoint(FloorScene scene, FloorConfiguration floor, FloorConfiguration? next)
    {
        var checkpoint = scene.Checkpoint();
        if (next is null || ReferenceEquals(floor, next))
        {
            return checkpoint;
        }

        var same = floor.Lines.Select(StoreParts.OfLine).Intersect(next.Lines.Select(StoreParts.OfLine)).ToHashSet();
        var kept = floor.Lines.Where(line => same.Contains(StoreParts.OfLine(line))).Select(static line => line.Id).ToHashSet();
        return checkpoint with
        {
            Tracks = [.. checkpoint.Tracks.Select(track => track with { Lines = [.. track.Lines.Where(line => kept.Contains(line.Line))] })],
        };
    }

    internal static ImmutableArray<ShopperPosition> Positions(FloorScene scene, ReentryRegister visits, FloorId floor)
    {
        var tracks = scene.Tracks;
        var positions = ImmutableArray.CreateBuilder<ShopperPosition>(tracks.Length);
        foreach (var track in tracks)
        {
            // Centimetres are finer than any camera and keep the messages short.
            positions.Add(new()
            {
                Shopper = new(visits.VisitOf(track.Shopper)),
                Floor = floor.Name,
                X = Math.Round(track.Position.X, 2),
                Y = Math.Round(track.Position.Y, 2),
            });
        }

        return positions.MoveToImmutable();
    }

    internal static ImmutableArray<LineCrossing> Crossings(FloorScene scene, ReentryRegister visits)
    {
        var crossings = ImmutableArray.CreateBuilder<LineCrossing>();
        foreach (var (number, crossing) in scene.Crossings)
        {
            crossings.Add(new()
            {
                Line = crossing.Line,
                Inwards = crossing.Inwards,
                At = crossing.At,
                Epoch = number.Epoch,
                Number = number.Number,
                Shopper = new(visits.VisitOf(crossing.Track)),
            });
        }

        return crossings.ToImmutable();
    }

    internal static ShopperSteps Steps(VisitWalk walk, FloorId floor) => new()
    {
        Floor = floor,
        Epoch = walk.Number.Epoch,
        Number = walk.Number.Number,
        Sequence = walk.Sequence,
        Steps = [.. walk.Steps.Select(step => new ShopperStep { At = step.At, X = step.Position.X, Y = step.Position.Y })],

        Uniform = walk.Uniform,

        // The end itself is told apart, until it is confirmed.
        Phase = walk.End == VisitEnd.SteppedOut ? VisitPhase.SteppedOut : VisitPhase.Ongoing,
    };

    /// <summary>The counter of a configured line.</summary>
    public static LineCounter ToCounter(LineConfiguration line)
    {
        var defaults = new LineCounterOptions();
        return new(
            new CountingLine(line.Id, ToPoint(line.From), ToPoint(line.To), ToPoint(line.Inside)),
            defaults with { BandMetres = line.Band, FarMetres = defaults.FarMetres / defaults.BandMetres * line.Band });
    }

    internal static Polygon ToPolygon(ImmutableArray<PlanPoint> corners) => new(corners.Select(ToPoint));

    internal static FloorPoint ToPoint(PlanPoint point) => new(point.X, point.Y);
}
