using StoreTracking.Vision.Geometry;

namespace StoreTracking.Detector.Labelling;

/// <summary>What labelling asks of boxes.</summary>
internal static class Boxes
{
    /// <summary>How much of a box lies inside another, 0 to 1.</summary>
    public static float Share(in ImageBox box, in ImageBox other)
    {
        var common = new ImageBox(
            Math.Max(box.Left, other.Left), Math.Max(box.Top, other.Top),
            Math.Min(box.Right, other.Right), Math.Min(box.Bottom, other.Bottom));
        return box.Area > 0 ? common.Area / box.Area : 0;
    }

    /// <summary>The box between two, 0 being the first and 1 the second.</summary>
    public static ImageBox Between(in ImageBox a, in ImageBox b, float at) => new(
        float.Lerp(a.Left, b.Left, at), float.Lerp(a.Top, b.Top, at),
        float.Lerp(a.Right, b.Right, at), float.Lerp(a.Bottom, b.Bottom, at));
}
