namespace StoreTracking.Vision.Geometry;

/// <summary>The size of an image, in pixels.</summary>
public readonly record struct ImageSize(int Width, int Height)
{
    /// <summary>Whether there is no pixel in it.</summary>
    public bool IsEmpty => Width <= 0 || Height <= 0;

    /// <inheritdoc />
    public override string ToString() => $"{Width}x{Height}";
}
