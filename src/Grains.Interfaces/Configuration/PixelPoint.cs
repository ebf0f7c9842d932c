using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>A point in a camera's image, in pixels: x to the right, y down, from the top-left corner. Written <c>[x, y]</c>.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.PixelPoint")]
[JsonConverter(typeof(PointJsonConverters.Pixel))]
public readonly record struct PixelPoint
{
    /// <summary>Makes a point from its coordinates in pixels.</summary>
    public PixelPoint(double x, double y) => (X, Y) = (x, y);

    /// <summary>Pixels to the right of the image's left edge.</summary>
    [Id(0)]
    public double X { get; private init; }

    /// <summary>Pixels down from the image's top edge.</summary>
    [Id(1)]
    public double Y { get; private init; }
}
