using System.Collections.Immutable;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Lines;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Grains.Floors;

/// <summary>Translates between the contract and the floor's domain.</summary>
public static class FloorScenes
{
    /// <summary>The domain's picture of a configured floor, with nobody on it.</summary>
    /// <param name="floor">The floor.</param>
    /// <param name="epoch">This run of the floor, where its counts are to be told from those of others.</param>
    public static FloorScene Create(FloorConfiguration floor, long epoch = 0) => new(
        Guid.NewGuid,
        new FloorLayout
        {
            Plan = (ToPoint(floor.Min), ToPoint(floor.Max)),
            Entrances = [.. floor.Zones.Where(zone => zone.Kind == ZoneKind.Entrance).Select(zone => ToPolygon(zone.Polygon))],
        },
        floor.Lines.Select(ToCounter),
        epoch);

    /// <summary>The zones of a floor in which stays are timed.</summary>
    public static ImmutableArray<Zone> Zones(FloorConfiguration floor) =>
        [.. floor.Zones.Select(zone => new Zone(zone.Id, ToPolygon(zone.Polygon)))];

    internal static ImmutableArray<ShopperPosition> Positions(FloorScene scene, FloorId floor)
    {
        var tracks = scene.Tracks;
        var positions = ImmutableArray.CreateBuilder<ShopperPosition>(tracks.Length);
        foreach (var track in tracks)
        {
            // Centimetres are finer than any camera and keep the messages short.
            positions.Add(new()
            {
                Shopper = new(track.Shopper),
                Floor = floor.Name,
                X = Math.Round(track.Position.X, 2),
                Y = Math.Round(track.Position.Y, 2),
            });
        }

        return positions.MoveToImmutable();
    }

    internal static ImmutableArray<LineCrossing> Crossings(FloorScene scene)
    {
        var crossings = ImmutableArray.CreateBuilder<LineCrossing>();
        foreach (var (number, crossing) in scene.Crossings)
        {
            crossings.Add(new()
            {
                Line = crossing.Line,
                Inwards = crossing.Inwards,
                At = crossing.At,
                Number = number.Number,
                Epoch = number.Epoch,
            });
        }

        return crossings.ToImmutable();
    }

    internal static ShopperSteps Steps(ShopperWalk walk, FloorId floor) => new()
    {
        Floor = floor,
        Epoch = walk.Visit.Epoch,
        Number = walk.Visit.Number,
        Sequence = walk.Sequence,
        Steps = [.. walk.Steps.Select(step => new ShopperStep { At = step.At, X = step.Position.X, Y = step.Position.Y })],
    };

    private static LineCounter ToCounter(LineConfiguration line)
    {
        var defaults = new LineCounterOptions();
        return new(
            new CountingLine(line.Id, ToPoint(line.From), ToPoint(line.To), ToPoint(line.Inside)),
            defaults with { BandMetres = line.Band, FarMetres = defaults.FarMetres / defaults.BandMetres * line.Band });
    }

    private static Polygon ToPolygon(ImmutableArray<PlanPoint> corners) => new(corners.Select(ToPoint));

    private static FloorPoint ToPoint(PlanPoint point) => new(point.X, point.Y);
}
