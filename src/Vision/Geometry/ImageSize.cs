namespace StoreTracking.Vision.Geometry;

/// <summary>The size of an image, in pixels.</summary>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <inheritdoc />
    public override string ToString() => $"{Width}x{Height}";
}
