using System.Numerics;
using StoreTracking.Simulation.Figures;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>The colour of a point of a room under its lamps, before the camera's tint.</summary>
internal sealed class SurfaceShader(StorePlan plan, RenderLook look, RoomLight light, Vector3 eye)
{
    /// <summary>Red, green and blue, 0 to 255; above that the sensor clips.</summary>
    public Vector3 Shade(in Facet facet, Vector3 point)
    {
        var surface = facet.Surface;
        if (surface.Kind == SurfaceKind.Glowing)
        {
            return surface.Colour;
        }

        if (surface.Kind == SurfaceKind.Floor)
        {
            return Floor(surface, point);
        }

        var normal = surface.IsRound && facet.Normal.Z < 0.5f
            ? Vector3.Normalize(new(point.X - surface.Origin.X, point.Y - surface.Origin.Y, 0.001f))
            : facet.Normal;
        var lit = light.On(point, normal) * surface.Openness;
        return Albedo(surface, point, normal) * MathF.Sqrt(lit);
    }

    private Vector3 Floor(Surface surface, Vector3 point)
    {
        var distance = Vector3.Distance(point, eye);
        var albedo = FloorPattern.At(look.Floor, surface.Colour, (uint)look.Seed, point.X, point.Y, distance);
        var colour = albedo * MathF.Sqrt(light.OnFloor(point.X, point.Y));
        return look.Floor is FloorKind.Tiles or FloorKind.Wood ? colour + new Vector3(Gloss(point, distance)) : colour;
    }

    // Polished floors mirror the lamps, the more the flatter one looks (after Schlick, 1994).
    private float Gloss(Vector3 point, float distance)
    {
        var towards = (point - eye) / distance;
        var flat = 1 - MathF.Abs(towards.Z);
        var mirror = 0.06f + (0.94f * flat * flat * flat * flat * flat);
        var share = plan.CeilingHeight / MathF.Max(-towards.Z, 0.05f);
        var hit = new Vector2(point.X + (towards.X * share), point.Y + (towards.Y * share));
        var glow = 0f;
        foreach (var lamp in light.Lamps)
        {
            var offset = (hit - new Vector2(lamp.X, lamp.Y)) / new Vector2(0.55f, 0.85f);
            glow += MathF.Exp(-offset.LengthSquared());
        }

        return 190 * mirror * (glow + 0.15f);
    }

    private static Vector3 Albedo(Surface surface, Vector3 point, Vector3 normal)
    {
        var across = Vector3.Dot(point - surface.Origin, surface.Across);
        var up = point.Z - surface.Origin.Z;
        switch (surface.Kind)
        {
            case SurfaceKind.Wall:
                var paint = 0.97f + (0.05f * Hashing.Noise(surface.Seed, across * 1.2f, up * 1.2f));
                return up < 0.10f ? surface.Second : surface.Colour * (paint * (0.86f + (0.14f * MathF.Min(1, up / 0.6f))));
            case SurfaceKind.Label:
                return Label(surface, across / surface.Extent.X, up / surface.Extent.Y, normal);
            case SurfaceKind.Cloth:
                var folds = Hashing.Noise(surface.Seed, across * 45, up * 1.5f);
                return surface.Colour * (0.62f + (0.55f * folds));
            case SurfaceKind.Poster:
                return Poster(surface, across / surface.Extent.X, up / surface.Extent.Y);
            default:
                var (x, y) = MathF.Abs(normal.Z) > 0.5f ? (point.X, point.Y) : (across, up);
                return surface.Colour * (0.96f + (0.08f * Hashing.Noise(surface.Seed, x * 1.7f, y * 1.7f)));
        }
    }

    private static Vector3 Label(Surface surface, float across, float up, Vector3 normal)
    {
        if (normal.Z > 0.5f)
        {
            return surface.Colour * 0.9f;
        }

        var style = Hashing.Unit(surface.Seed);
        var low = 0.15f + (0.35f * Hashing.Unit(surface.Seed + 1));
        var high = low + 0.2f + (0.3f * Hashing.Unit(surface.Seed + 2));
        if (up > low && up < high)
        {
            var text = style > 0.4f && Hashing.Unit(surface.Seed + 3, (int)(across * 9), (int)(up * 16)) > 0.62f;
            return text ? surface.Colour * 0.6f : surface.Second;
        }

        return style < 0.25f && up > 0.88f ? new(225) : surface.Colour;
    }

    private static Vector3 Poster(Surface surface, float across, float up)
    {
        across += 0.5f;
        if (across is < 0.04f or > 0.96f || up is < 0.04f or > 0.96f)
        {
            return new(225);
        }

        if (up < 0.30f)
        {
            var line = (int)(up * 26);
            return line % 2 == 0 && across < 0.3f + (0.65f * Hashing.Unit(surface.Seed, line, 3)) ? surface.Colour * 0.35f : surface.Second;
        }

        return Vector3.Lerp(surface.Colour, surface.Second, Hashing.Noise(surface.Seed + 5, across * 4, up * 5));
    }
}
