using System.Globalization;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Evaluation.Tracks;

/// <summary>Image sizes as people write them: 1920x1080.</summary>
internal static class ImageSizeText
{
    /// <summary>Reads a size.</summary>
    /// <exception cref="InputException">The text is none.</exception>
    public static ImageSize Parse(string text)
    {
        var parts = text.Split('x', 'X');
        return parts.Length == 2 && TryParse(parts[0], out var width) && TryParse(parts[1], out var height)
            ? new(width, height)
            : throw new InputException($"--image-size {text}: expected the width and height of the images in pixels, such as 1920x1080.");
    }

    private static bool TryParse(string text, out int pixels) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out pixels) && pixels is > 0 and <= 100_000;
}
