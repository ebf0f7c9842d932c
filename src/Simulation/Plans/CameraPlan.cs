using System.Numerics;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Plans;

/// <summary>A pinhole camera without lens distortion.</summary>
public sealed record CameraPlan
{
    /// <summary>Its id, unique in the plan.</summary>
    public required string Id { get; init; }

    /// <summary>The size of its image, in pixels.</summary>
    public required ImageSize Size { get; init; }

    /// <summary>Focal lengths along x and y, in pixels.</summary>
    public required Vector2 Focal { get; init; }

    /// <summary>The principal point, in pixels from the upper-left corner of the image.</summary>
    public required Vector2 Centre { get; init; }

    /// <summary>Where the lens is: x and y on the plan, z above the floor, in metres.</summary>
    public required Vector3 Position { get; init; }

    /// <summary>The direction of the image's x axis (right), a unit vector on the plan.</summary>
    public required Vector3 Right { get; init; }

    /// <summary>The direction of the image's y axis (down), a unit vector.</summary>
    public required Vector3 Down { get; init; }

    /// <summary>The direction in which it looks, a unit vector.</summary>
    public required Vector3 Forward { get; init; }

    /// <summary>A level camera that looks at a point.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="size">The size of its image.</param>
    /// <param name="fieldOfView">The horizontal field of view, in radians, above 0 and below pi.</param>
    /// <param name="position">Where the lens is.</param>
    /// <param name="target">What lies in the middle of the image; not straight below or above.</param>
    public static CameraPlan LookingAt(string id, ImageSize size, float fieldOfView, Vector3 position, Vector3 target)
    {
        var forward = Vector3.Normalize(target - position);
        var right = Vector3.Normalize(Vector3.Cross(forward, Vector3.UnitZ));
        return new()
        {
            Id = id,
            Size = size,
            Focal = new(size.Width / 2f / MathF.Tan(fieldOfView / 2)),
            Centre = new(size.Width / 2f, size.Height / 2f),
            Position = position,
            Right = right,
            Down = Vector3.Cross(forward, right),
            Forward = forward,
        };
    }

    /// <summary>
    /// Where a point of the room is seen: x and y in pixels of the image (also outside it), z its depth along
    /// <see cref="Forward"/> in metres. Where the depth is not positive, the point is behind the camera and x and y mean nothing.
    /// </summary>
    public Vector3 Project(Vector3 point)
    {
        var offset = point - Position;
        var depth = Vector3.Dot(offset, Forward);
        var scale = 1 / depth;
        return new(
            Centre.X + (Focal.X * Vector3.Dot(offset, Right) * scale),
            Centre.Y + (Focal.Y * Vector3.Dot(offset, Down) * scale),
            depth);
    }
}
