using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>A camera's rays: the point at a depth d on the ray of a pixel is the camera's position + d · ray.</summary>
internal readonly struct View(CameraPlan camera)
{
    private readonly Vector3 _acrossX = camera.Right / camera.Focal.X;
    private readonly Vector3 _acrossY = camera.Down / camera.Focal.Y;
    private readonly Vector3 _origin = camera.Forward
        - (camera.Right * (camera.Centre.X / camera.Focal.X)) - (camera.Down * (camera.Centre.Y / camera.Focal.Y));

    /// <summary>Where the lens is.</summary>
    public Vector3 Position { get; } = camera.Position;

    /// <summary>The ray of a point of the image.</summary>
    public Vector3 Ray(float x, float y) => _origin + (_acrossX * x) + (_acrossY * y);

    /// <summary>
    /// The inverse depth of a plane over the image: it is linear there. Returned are its value in the image's corner and
    /// its steps a pixel to the right and a pixel down.
    /// </summary>
    /// <param name="normal">The plane's normal.</param>
    /// <param name="point">A point of the plane; the lens must not lie on it.</param>
    public Vector3 InverseDepth(Vector3 normal, Vector3 point)
    {
        var distance = 1 / Vector3.Dot(normal, point - Position);
        return new(Vector3.Dot(normal, _origin) * distance, Vector3.Dot(normal, _acrossX) * distance, Vector3.Dot(normal, _acrossY) * distance);
    }
}
