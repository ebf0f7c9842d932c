using System.Numerics;

namespace StoreTracking.Simulation.Behaviour;

/// <summary>What somebody wants of their legs in one step of time.</summary>
/// <param name="Target">Where they want to be; standing, the place they keep.</param>
/// <param name="Speed">At which speed they go there, in m/s; 0 to stand.</param>
/// <param name="Facing">Where the trunk is to face, in radians; not a number for the direction of walking.</param>
/// <param name="Stops">Whether they stop at the target rather than pass it.</param>
internal readonly record struct Intent(Vector2 Target, float Speed, float Facing, bool Stops)
{
    public static Intent Stand(Vector2 place, float facing) => new(place, 0, facing, true);

    public static Intent Walk(Vector2 target, float speed, bool stops) => new(target, speed, float.NaN, stops);
}
