using StoreTracking.Vision.Geometry;

namespace StoreTracking.Detector.Labelling;

/// <summary>What labelling asks of boxes.</summary>
internal static class Boxes
{
    /// <summary>The box between two, 0 being the first and 1 the second.</summary>
    public static ImageBox Between(in ImageBox a, in ImageBox b, float at) => new(
        float.Lerp(a.Left, b.Left, at), float.Lerp(a.Top, b.Top, at),
        float.Lerp(a.Right, b.Right, at), float.Lerp(a.Bottom, b.Bottom, at));
}
