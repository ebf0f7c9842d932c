using System.Collections.Immutable;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of floors and what lies on them.</summary>
internal static class FloorRules
{
    public static void Check(ImmutableArray<FloorConfiguration> floors, Problems problems)
    {
        problems.At("floors").Require(!floors.IsEmpty, "the list is empty; expected at least one floor.");
        var floorIds = new HashSet<string>();
        var zoneIds = new HashSet<string>();
        var lineIds = new HashSet<string>();
        for (var i = 0; i < floors.Length; i++)
        {
            var (floor, at) = (floors[i], problems.At("floors", i));
            Names.CheckId(floor.Id, "floor", floorIds, at.At("id"));
            Names.CheckName(floor.Name, at.At("name"));
            if (!at.At("max").Require(
                floor.Max.X > floor.Min.X && floor.Max.Y > floor.Min.Y,
                $"[{floor.Max.X}, {floor.Max.Y}] is not above and to the right of min [{floor.Min.X}, {floor.Min.Y}]."))
            {
                continue;
            }

            for (var w = 0; w < floor.Walls.Length; w++)
            {
                at.At("walls", w).Require(floor.Walls[w].Length >= 2, $"{floor.Walls[w].Length} points; a wall needs at least 2.");
            }

            for (var z = 0; z < floor.Zones.Length; z++)
            {
                Check(floor.Zones[z], floor, zoneIds, at.At("zones", z));
            }

            for (var l = 0; l < floor.Lines.Length; l++)
            {
                Check(floor.Lines[l], floor, lineIds, at.At("lines", l));
            }
        }
    }

    private static void Check(ZoneConfiguration zone, FloorConfiguration floor, HashSet<string> taken, Problems problems)
    {
        Names.CheckId(zone.Id, "zone", taken, problems.At("id"));
        Names.CheckName(zone.Name, problems.At("name"));
        var at = problems.At("polygon");
        if (!at.Require(zone.Polygon.Length >= 3, $"{zone.Polygon.Length} corners; a polygon needs at least 3."))
        {
            return;
        }

        for (var i = 0; i < zone.Polygon.Length; i++)
        {
            CheckInside(zone.Polygon[i], floor, at.Item(i));
        }

        if (PlanGeometry.FindCrossing(zone.Polygon.AsSpan()) is var (first, second))
        {
            at.Add($"edges {first} and {second} cross; list the corners in order around the area.");
        }
        else
        {
            at.Require(PlanGeometry.Area(zone.Polygon.AsSpan()) > 0.01, "the area is below 0.01 square metres; expected corners that are not in one line.");
        }
    }

    private static void Check(LineConfiguration line, FloorConfiguration floor, HashSet<string> taken, Problems problems)
    {
        Names.CheckId(line.Id, "line", taken, problems.At("id"));
        Names.CheckName(line.Name, problems.At("name"));
        CheckInside(line.From, floor, problems.At("from"));
        CheckInside(line.To, floor, problems.At("to"));
        var length = PlanGeometry.Distance(line.From, line.To);
        if (problems.At("to").Require(length >= 0.2, $"the line is {length:0.##} m long; expected at least 0.2 m."))
        {
            problems.At("inside").Require(
                Math.Abs(PlanGeometry.Cross(line.From, line.To, line.Inside)) / length > 0.05,
                "the point lies on the line; expected a point clearly on the side that counts as inside.");
        }
    }

    private static void CheckInside(PlanPoint point, FloorConfiguration floor, Problems problems) => problems.Require(
        point.X >= floor.Min.X && point.X <= floor.Max.X && point.Y >= floor.Min.Y && point.Y <= floor.Max.Y,
        $"[{point.X}, {point.Y}] lies outside the plan, which spans [{floor.Min.X}, {floor.Min.Y}] to [{floor.Max.X}, {floor.Max.Y}].");
}
