using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Navigation;

/// <summary>A doorway with its porch: the strip before it on which people appear and vanish.</summary>
internal sealed class Gate
{
    /// <summary>How deep the porch is, in metres.</summary>
    public const float PorchDepth = 3.2f;

    /// <summary>How far the porch is wider than the doorway on either side, in metres.</summary>
    public const float PorchFlare = 0.8f;

    public Gate(Doorway doorway)
    {
        Doorway = doorway;
        Centre = (doorway.From + doorway.To) / 2;
        Width = Vector2.Distance(doorway.From, doorway.To);
        Along = Vector2.Normalize(doorway.To - doorway.From);
        var normal = new Vector2(-Along.Y, Along.X);
        Inward = Vector2.Dot(doorway.Inside - Centre, normal) > 0 ? normal : -normal;
    }

    public Doorway Doorway { get; }

    /// <summary>The middle of the threshold.</summary>
    public Vector2 Centre { get; }

    /// <summary>The width of the opening.</summary>
    public float Width { get; }

    /// <summary>The direction along the threshold.</summary>
    public Vector2 Along { get; }

    /// <summary>The direction into the store.</summary>
    public Vector2 Inward { get; }

    /// <summary>How far somebody may walk from the middle of the opening without touching a jamb.</summary>
    public float HalfLane => MathF.Max(0, (Width / 2) - 0.35f);

    /// <summary>A point given by how far it is from the middle of the threshold along it, and how far inside (negative: outside).</summary>
    public Vector2 Point(float along, float inside) => Centre + (Along * along) + (Inward * inside);

    /// <summary>How far inside the threshold a point is; negative outside.</summary>
    public float Depth(Vector2 point) => Vector2.Dot(point - Centre, Inward);

    /// <summary>Whether a point lies on the porch.</summary>
    public bool OnPorch(Vector2 point) =>
        Depth(point) is <= 0 and >= -PorchDepth && MathF.Abs(Vector2.Dot(point - Centre, Along)) <= (Width / 2) + PorchFlare;

    /// <summary>The lane on which one keeps to the right, as most people do, drawn from a share of 0 to 1 of the half.</summary>
    public float RightLane(bool entering, float share)
    {
        var direction = entering ? Inward : -Inward;
        var right = new Vector2(direction.Y, -direction.X);
        return HalfLane * share * MathF.Sign(Vector2.Dot(right, Along));
    }
}
