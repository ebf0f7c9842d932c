using System.Numerics;
using StoreTracking.Simulation.Navigation;

namespace StoreTracking.Simulation.Behaviour.Motion;

/// <summary>Somebody near by, as avoidance sees them.</summary>
/// <param name="Offset">From oneself to them, in metres.</param>
/// <param name="Velocity">How they move, in m/s.</param>
/// <param name="Distance">The distance at which one would touch them, centre to centre, in metres.</param>
internal readonly record struct Neighbour(Vector2 Offset, Vector2 Velocity, float Distance);

/// <summary>
/// Chooses a course as Moussaïd, Helbing and Theraulaz describe it ("How simple rules determine pedestrian behavior and crowd
/// disasters", PNAS 108(17), 2011): of the directions in view, the one that leads nearest to the goal before the first
/// collision (equation 1), at a speed that leaves the time to stop before it (equation 2).
/// </summary>
internal static class Avoidance
{
    private const float Horizon = 3.5f;
    private const float View = 75 * MathF.PI / 180;
    private const int Directions = 13;
    private const float ReactionTime = 0.5f;

    // Of two equally good ways round, people take the right one; it also keeps two who meet from mirroring each other.
    private const float LeftAversion = 0.06f;

    /// <summary>Chooses a velocity.</summary>
    /// <param name="map">The floor.</param>
    /// <param name="position">Where one is.</param>
    /// <param name="goal">The direction of the goal, a unit vector.</param>
    /// <param name="distance">How far the goal is, in metres.</param>
    /// <param name="speed">The speed one would like, in m/s.</param>
    /// <param name="neighbours">Those near by.</param>
    public static Vector2 Choose(FloorMap map, Vector2 position, Vector2 goal, float distance, float speed, ReadOnlySpan<Neighbour> neighbours)
    {
        var limit = Math.Clamp(distance, 0.4f, Horizon);
        var (best, least, free) = (goal, float.MaxValue, 0f);
        for (var i = 0; i < Directions; i++)
        {
            // From straight on outwards, right before left.
            var angle = View * ((i + 1) / 2) / (Directions / 2) * (i % 2 == 1 ? -1 : 1);
            var (sin, cos) = MathF.SinCos(angle);
            var direction = new Vector2((goal.X * cos) - (goal.Y * sin), (goal.X * sin) + (goal.Y * cos));
            var reach = Reach(direction, speed, limit, neighbours);
            reach = MathF.Min(reach, map.Free(position, direction, reach, FloorMap.BodyRadius));
            var missed = (limit * limit) + (reach * reach) - (2 * limit * reach * cos) + (angle > 0 ? LeftAversion : 0);
            if (missed < least)
            {
                (best, least, free) = (direction, missed, reach);
                if (i == 0 && reach >= limit)
                {
                    break;
                }
            }
        }

        return best * MathF.Min(speed, free / ReactionTime);
    }

    // How far one gets in a direction before touching somebody who keeps their velocity.
    private static float Reach(Vector2 direction, float speed, float limit, ReadOnlySpan<Neighbour> neighbours)
    {
        var reach = limit;
        foreach (ref readonly var other in neighbours)
        {
            var relative = (direction * speed) - other.Velocity;
            var closing = Vector2.Dot(other.Offset, relative);
            if (closing <= 0)
            {
                continue;
            }

            var gap = other.Offset.LengthSquared() - (other.Distance * other.Distance);
            if (gap <= 0)
            {
                return 0;
            }

            var squared = relative.LengthSquared();
            var root = (closing * closing) - (squared * gap);
            if (root > 0)
            {
                reach = MathF.Min(reach, speed * (closing - MathF.Sqrt(root)) / squared);
            }
        }

        return reach;
    }
}
