using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Tests.Lines;

/// <summary>One person of a scenario: where they are at each time, and how a camera sees them.</summary>
internal sealed record Walker
{
    public required (double Seconds, FloorPoint Place)[] Waypoints { get; init; }

    /// <summary>Times within which no detection exists.</summary>
    public (double From, double To)[] Hidden { get; init; } = [];

    /// <summary>Times at which the camera's track gets another number.</summary>
    public double[] Switches { get; init; } = [];

    /// <summary>Uniform jitter of each position, in metres to either side, on both axes.</summary>
    public double Jitter { get; init; }

    /// <summary>The share of frames in which the detector misses the person.</summary>
    public double Missing { get; init; }

    public double Begins => Waypoints[0].Seconds;

    public double Ends => Waypoints[^1].Seconds;

    /// <summary>Somebody who walks through places at a constant speed in m/s.</summary>
    public static Walker Along(double speed, params FloorPoint[] places) => From(0, speed, places);

    public static Walker From(double start, double speed, params FloorPoint[] places)
    {
        var waypoints = new List<(double, FloorPoint)> { (start, places[0]) };
        var time = start;
        for (var i = 1; i < places.Length; i++)
        {
            time += places[i - 1].DistanceTo(places[i]) / speed;
            waypoints.Add((time, places[i]));
        }

        return new() { Waypoints = [.. waypoints] };
    }

    /// <summary>Stays at the last place for some seconds.</summary>
    public Walker Waiting(double seconds) =>
        this with { Waypoints = [.. Waypoints, (Ends + seconds, Waypoints[^1].Place)] };

    /// <summary>Goes on from the last place.</summary>
    public Walker Then(double speed, FloorPoint place) =>
        this with { Waypoints = [.. Waypoints, (Ends + (Waypoints[^1].Place.DistanceTo(place) / speed), place)] };

    /// <summary>Appears at another place at once.</summary>
    public Walker Jumping(FloorPoint place) => this with { Waypoints = [.. Waypoints, (Ends, place)] };

    public bool IsVisibleAt(double time) =>
        time >= Begins && time <= Ends && !Array.Exists(Hidden, gap => time > gap.From && time < gap.To);

    /// <summary>How often the number has changed by a time.</summary>
    public int NumberAt(double time) => Switches.Count(change => time >= change);

    public FloorPoint PlaceAt(double time)
    {
        for (var i = Waypoints.Length - 1; i > 0; i--)
        {
            var (from, to) = (Waypoints[i - 1], Waypoints[i]);
            if (time >= from.Seconds && to.Seconds > from.Seconds)
            {
                return from.Place.Towards(to.Place, Math.Min(1, (time - from.Seconds) / (to.Seconds - from.Seconds)));
            }
        }

        return Waypoints[0].Place;
    }
}
