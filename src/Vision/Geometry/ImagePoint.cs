namespace StoreTracking.Vision.Geometry;

/// <summary>A point in a camera's own image, in pixels of its native size: x to the right, y down.</summary>
public readonly record struct ImagePoint(double X, double Y);
