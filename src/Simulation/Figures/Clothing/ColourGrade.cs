using System.Numerics;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Figures.Clothing;

/// <summary>How a camera renders colours: a tint and a saturation.</summary>
/// <param name="Tint">Factors of red, green and blue, about 1.</param>
/// <param name="Saturation">0 for grey, 1 for true colours.</param>
internal readonly record struct ColourGrade(Vector3 Tint, float Saturation)
{
    /// <summary>The colour as 0xRRGGBB, from red, green and blue of 0 to 255.</summary>
    public uint Pack(Vector3 colour)
    {
        var graded = Apply(colour);
        return ((uint)graded.X << 16) | ((uint)graded.Y << 8) | (uint)graded.Z;
    }

    /// <summary>The colour as the camera sees it, 0 to 255 a channel.</summary>
    public Vector3 Apply(Vector3 colour)
    {
        // Rec. 709's weights of luminance.
        var grey = Vector3.Dot(colour, new(0.2126f, 0.7152f, 0.0722f));
        return Vector3.Clamp(Vector3.Lerp(new(grey), colour, Saturation) * Tint, Vector3.Zero, new(255));
    }

    /// <summary>A colour as a vector of red, green and blue.</summary>
    public static Vector3 Of(Rgb colour) => new(colour.R, colour.G, colour.B);
}
