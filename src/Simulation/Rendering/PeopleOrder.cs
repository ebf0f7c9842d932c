using System.Numerics;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering;

/// <summary>Sorts people by their distance from a lens.</summary>
internal sealed class PeopleOrder
{
    private int[] _indices = [];
    private float[] _nearness = [];

    /// <summary>The indices of the people, the farthest first; at most <see cref="CameraRenderer.MostPeople"/>, the nearest ones.</summary>
    public ReadOnlySpan<int> FarthestFirst(ReadOnlySpan<PersonState> people, CameraPlan camera)
    {
        if (_indices.Length < people.Length)
        {
            _indices = new int[2 * people.Length];
            _nearness = new float[2 * people.Length];
        }

        var eye = new Vector2(camera.Position.X, camera.Position.Y);
        for (var i = 0; i < people.Length; i++)
        {
            _indices[i] = i;
            _nearness[i] = -Vector2.DistanceSquared(people[i].Position, eye);
        }

        _nearness.AsSpan(0, people.Length).Sort(_indices.AsSpan(0, people.Length));
        return _indices.AsSpan(Math.Max(0, people.Length - CameraRenderer.MostPeople), Math.Min(people.Length, CameraRenderer.MostPeople));
    }
}
