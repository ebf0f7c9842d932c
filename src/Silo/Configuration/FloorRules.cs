using System.Collections.Immutable;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of floors and what lies on them.</summary>
internal static class FloorRules
{
    public static void Check(ImmutableArray<FloorConfiguration> floors, Problems problems)
    {
        problems.At("floors").Require(!floors.IsEmpty, "the list is empty; expected at least one floor.");
        var (floorIds, zoneIds, lineIds) = (new HashSet<string>(), new HashSet<string>(), new HashSet<string>());
        for (var i = 0; i < floors.Length; i++)
        {
            var (floor, at) = (floors[i], problems.At("floors", i));
            Names.CheckId(floor.Id, "floor", floorIds, at.At("id"));
            Names.CheckName(floor.Name, at.At("name"));
            var plan = CheckPlan(floor, at.At("max")) ? floor : null;
            PictureRules.Check(floor.Picture, at.At("picture"));
            for (var w = 0; w < floor.Walls.Length; w++)
            {
                CheckWall(floor.Walls[w], plan, at.At("walls", w));
            }

            for (var z = 0; z < floor.Zones.Length; z++)
            {
                CheckZone(floor.Zones[z], plan, zoneIds, at.At("zones", z));
            }

            for (var l = 0; l < floor.Lines.Length; l++)
            {
                CheckLine(floor.Lines[l], plan, lineIds, at.At("lines", l));
            }
        }
    }

    private static bool CheckPlan(FloorConfiguration floor, Problems problems)
    {
        var (width, height) = (floor.Max.X - floor.Min.X, floor.Max.Y - floor.Min.Y);
        if (!problems.Require(
            width > 0 && height > 0, $"{Show(floor.Max)} is not above and to the right of min {Show(floor.Min)}; expected the upper-right corner."))
        {
            return false;
        }

        return problems.Require(
            Math.Min(width, height) >= Limits.MinPlanSide && Math.Max(width, height) <= Limits.MaxPlanSide,
            $"the plan is {width:0.###} by {height:0.###} metres; expected {Limits.MinPlanSide} to {Limits.MaxPlanSide} metres each way.");
    }

    private static void CheckWall(ImmutableArray<PlanPoint> wall, FloorConfiguration? plan, Problems problems)
    {
        if (problems.Require(wall.Length >= 2, $"{wall.Length} points; a wall needs at least 2."))
        {
            CheckInside(wall, plan, problems);
        }
    }

    private static void CheckZone(ZoneConfiguration zone, FloorConfiguration? plan, HashSet<string> taken, Problems problems)
    {
        Names.CheckId(zone.Id, "zone", taken, problems.At("id"));
        Names.CheckName(zone.Name, problems.At("name"));
        CheckFront(zone, plan, problems.At("front"));
        var at = problems.At("polygon");
        if (!at.Require(zone.Polygon.Length >= 3, $"{zone.Polygon.Length} corners; a polygon needs at least 3."))
        {
            return;
        }

        CheckInside(zone.Polygon, plan, at);
        var corners = zone.Polygon.AsSpan();
        if (CheckOutline(corners, at))
        {
            at.Require(
                PlanGeometry.Area(corners) >= Limits.MinZoneArea,
                $"the area is below {Limits.MinZoneArea} square metres; expected an area that people can stand in, in metres.");
        }
    }

    /// <summary>Checks that a polygon neither repeats a corner nor crosses itself.</summary>
    public static bool CheckOutline(ReadOnlySpan<PlanPoint> corners, Problems problems)
    {
        if (PlanGeometry.FindRepeated(corners) is { } repeated)
        {
            problems.Item(repeated).Add(
                $"{Show(corners[repeated])} repeats its neighbour; leave it out (the last corner joins the first by itself).");
            return false;
        }

        if (PlanGeometry.FindCrossing(corners) is var (first, second))
        {
            problems.Add($"the edges that begin at {Show(corners[first])} and {Show(corners[second])} cross or touch; list the corners in order around the area.");
            return false;
        }

        return true;
    }

    private static void CheckFront(ZoneConfiguration zone, FloorConfiguration? plan, Problems problems)
    {
        if (zone.Front.IsEmpty)
        {
            return;
        }

        problems.Require(zone.Kind == ZoneKind.Shelf, "only a zone of kind 'shelf' has a front; leave it out here.");
        if (problems.Require(zone.Front.Length == 2, $"{zone.Front.Length} points; expected 2, the ends of the edge along which the goods lie."))
        {
            CheckInside(zone.Front, plan, problems);
            var length = PlanGeometry.Distance(zone.Front[0], zone.Front[1]);
            problems.Require(length >= Limits.MinFrontLength, $"the front is {length:0.##} m long; expected at least {Limits.MinFrontLength} m.");
        }
    }

    private static void CheckLine(LineConfiguration line, FloorConfiguration? plan, HashSet<string> taken, Problems problems)
    {
        Names.CheckId(line.Id, "line", taken, problems.At("id"));
        Names.CheckName(line.Name, problems.At("name"));
        CheckInside(line.From, plan, problems.At("from"));
        CheckInside(line.To, plan, problems.At("to"));
        problems.At("band").Require(
            line.Band is >= Limits.MinLineBand and <= Limits.MaxLineBand,
            $"{line.Band} is out of range; expected {Limits.MinLineBand} to {Limits.MaxLineBand} metres.");
        var length = PlanGeometry.Distance(line.From, line.To);
        if (problems.At("to").Require(
            length >= Limits.MinLineLength, $"the line is {length:0.##} m long; expected at least {Limits.MinLineLength} m."))
        {
            problems.At("inside").Require(
                Math.Abs(PlanGeometry.Cross(line.From, line.To, line.Inside)) / length >= Limits.MinInsideDistance,
                $"{Show(line.Inside)} lies on the line; expected a point at least {Limits.MinInsideDistance} m to the side that counts as inside.");
        }
    }

    private static void CheckInside(ImmutableArray<PlanPoint> points, FloorConfiguration? plan, Problems problems)
    {
        for (var i = 0; i < points.Length; i++)
        {
            CheckInside(points[i], plan, problems.Item(i));
        }
    }

    /// <summary>Checks that a point lies on a floor's plan.</summary>
    /// <param name="point">The point.</param>
    /// <param name="plan">The floor; null where its plan is not sound, which is reported already.</param>
    /// <param name="problems">The point's field.</param>
    public static void CheckInside(PlanPoint point, FloorConfiguration? plan, Problems problems) => problems.Require(
        plan is null || (point.X >= plan.Min.X && point.X <= plan.Max.X && point.Y >= plan.Min.Y && point.Y <= plan.Max.Y),
        $"{Show(point)} lies outside the plan; expected a point between {Show(plan?.Min)} and {Show(plan?.Max)}.");

    /// <summary>A point as a reader writes it.</summary>
    public static string Show(PlanPoint? point) => $"[{point?.X}, {point?.Y}]";
}
