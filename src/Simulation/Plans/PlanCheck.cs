using System.Numerics;
using StoreTracking.Simulation.Navigation;

namespace StoreTracking.Simulation.Plans;

/// <summary>Finds what is wrong with a plan.</summary>
public static class PlanCheck
{
    private const float NarrowestDoorway = 0.8f;

    // A shelf that stands against the wall may touch the plan's edge, whatever the last digit of its corner.
    private const float Tolerance = 0.01f;

    /// <summary>Names every fault in a sentence; empty for a plan that can be simulated.</summary>
    /// <param name="plan">The plan.</param>
    public static string[] Find(StorePlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var faults = new List<string>();
        faults.AddRange(Numbers(plan));
        faults.AddRange(Ids(plan));
        faults.AddRange(Fixtures(plan));
        faults.AddRange(Areas(plan));
        faults.AddRange(Doorways(plan));
        if (faults.Count == 0)
        {
            // Whether people get anywhere is asked only of a plan whose parts make sense.
            faults.AddRange(Ways(plan));
        }

        return [.. faults];
    }

    private static IEnumerable<string> Numbers(StorePlan plan)
    {
        var size = plan.Max - plan.Min;
        if (!(size.X >= 3 && size.Y >= 3 && size.X <= 200 && size.Y <= 200))
        {
            yield return $"The plan measures {size.X:0.##} by {size.Y:0.##} m; each side must be 3 to 200 m.";
        }

        if (!(plan.CeilingHeight is >= 2 and <= 20))
        {
            yield return $"The ceiling is at {plan.CeilingHeight:0.##} m; it must be at 2 to 20 m.";
        }

        if (plan.ArrivalsPerHour.IsDefault || plan.ArrivalsPerHour.Length != 24)
        {
            yield return $"There are {(plan.ArrivalsPerHour.IsDefault ? 0 : plan.ArrivalsPerHour.Length)} arrival rates; there must be 24, one for each hour of the day.";
        }
        else
        {
            for (var hour = 0; hour < 24; hour++)
            {
                if (!(plan.ArrivalsPerHour[hour] is >= 0 and <= 3600))
                {
                    yield return $"The arrival rate at {hour}:00 is {plan.ArrivalsPerHour[hour]}; it must be 0 to 3600 parties an hour.";
                }
            }
        }

        if (plan.Surge is { } surge && !(surge.Within > TimeSpan.Zero && surge.Every > surge.Within && surge.Every <= TimeSpan.FromDays(1) && surge.Parties is > 0 and <= 200))
        {
            yield return $"A surge brings {surge.Parties} parties within {surge.Within.TotalSeconds:0} s every {surge.Every.TotalMinutes:0.#} min; it must bring 1 to 200 within a time above 0 that is shorter than the time to the next, a day at most.";
        }

        if (plan.Staff is < 0 or > 100)
        {
            yield return $"There are {plan.Staff} staff; there must be 0 to 100.";
        }
    }

    private static IEnumerable<string> Ids(StorePlan plan)
    {
        IEnumerable<(string Kind, IEnumerable<string> Ids)> kinds =
        [
            ("fixture", plan.Fixtures.Select(item => item.Id)), ("doorway", plan.Doorways.Select(item => item.Id)), ("till", plan.Tills.Select(item => item.Id)),
            ("zone", plan.Zones.Select(item => item.Id)), ("line", plan.Lines.Select(item => item.Id)), ("camera", plan.Cameras.Select(item => item.Id)),
        ];
        return kinds.SelectMany(kind => kind.Ids.GroupBy(id => id).Where(group => group.Count() > 1).Select(group => $"There are {group.Count()} {kind.Kind}s of the id \"{group.Key}\"; each needs its own."));
    }

    private static IEnumerable<string> Fixtures(StorePlan plan)
    {
        for (var i = 0; i < plan.Fixtures.Length; i++)
        {
            var fixture = plan.Fixtures[i];
            if (!(fixture.Size.X > 0 && fixture.Size.Y > 0 && fixture.Height > 0 && float.IsFinite(fixture.Heading)))
            {
                yield return $"The fixture \"{fixture.Id}\" must have a length, a depth and a height above 0 and a finite heading.";
                continue;
            }

            var shape = new FixtureShape(fixture);
            if (Enumerable.Range(0, 4).Any(corner => !IsInside(plan, shape.Corner(corner))))
            {
                yield return $"The fixture \"{fixture.Id}\" does not lie wholly on the plan.";
            }

            foreach (var other in plan.Fixtures.Take(i))
            {
                if (FixtureShape.Overlap(shape, new(other)))
                {
                    yield return $"The fixtures \"{other.Id}\" and \"{fixture.Id}\" overlap.";
                }
            }
        }
    }

    private static IEnumerable<string> Areas(StorePlan plan)
    {
        foreach (var zone in plan.Zones.Where(zone => zone.Polygon.IsDefault || zone.Polygon.Length < 3))
        {
            yield return $"The zone \"{zone.Id}\" needs at least three corners.";
        }

        foreach (var line in plan.Lines.Where(line => line.From == line.To || PlanSegment.Turn(line.From, line.To, line.Inside) == 0))
        {
            yield return $"The line \"{line.Id}\" needs two ends that differ and an inside point beside it.";
        }

        foreach (var wall in plan.Walls.Where(wall => wall.IsDefault || wall.Length < 2))
        {
            yield return "A wall needs at least two points.";
        }
    }

    private static IEnumerable<string> Doorways(StorePlan plan)
    {
        if (plan.Doorways.IsDefaultOrEmpty)
        {
            yield return "There is no doorway; there must be at least one.";
            yield break;
        }

        foreach (var doorway in plan.Doorways)
        {
            var width = Vector2.Distance(doorway.From, doorway.To);
            if (!(width >= NarrowestDoorway))
            {
                yield return $"The doorway \"{doorway.Id}\" is {width:0.##} m wide; it must be at least {NarrowestDoorway} m.";
            }
            else if (PlanSegment.Turn(doorway.From, doorway.To, doorway.Inside) == 0 || !IsInside(plan, doorway.Inside))
            {
                yield return $"The inside point of the doorway \"{doorway.Id}\" must lie on the plan and beside the threshold.";
            }
        }
    }

    private static IEnumerable<string> Ways(StorePlan plan)
    {
        Gate[] gates = [.. plan.Doorways.Select(doorway => new Gate(doorway))];
        var map = new FloorMap(plan, gates);
        var reach = new Reachability(map, gates[0].Point(0, 0.8f));
        foreach (var gate in gates)
        {
            if (!reach.Holds(gate.Point(0, 0.8f)))
            {
                yield return $"Nobody can get into the store through the doorway \"{gate.Doorway.Id}\": something stands behind it, or no way leads there from the first one.";
            }
            else if (!reach.Holds(gate.Point(0, 0.5f - Gate.PorchDepth)))
            {
                yield return $"Nobody can get through the doorway \"{gate.Doorway.Id}\": a wall runs across it, or something stands before it.";
            }
        }

        foreach (var till in plan.Tills)
        {
            if (!IsInside(plan, till.Customer) || !reach.Holds(till.Customer))
            {
                yield return $"Nobody can get to the customer's place at the till \"{till.Id}\".";
            }

            if (!IsInside(plan, till.Cashier) || map.Clearance(till.Cashier) < FloorMap.BodyRadius)
            {
                yield return $"The cashier's place at the till \"{till.Id}\" needs {FloorMap.BodyRadius} m of free floor around it.";
            }

            if (Vector2.Distance(till.Customer, till.QueueEnd) < 0.1f)
            {
                yield return $"The queue's end at the till \"{till.Id}\" must differ from the customer's place.";
            }
        }
    }

    private static bool IsInside(StorePlan plan, Vector2 point) =>
        point.X >= plan.Min.X - Tolerance && point.Y >= plan.Min.Y - Tolerance && point.X <= plan.Max.X + Tolerance && point.Y <= plan.Max.Y + Tolerance;
}
