using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Calibration;

/// <summary>One point of the floor, seen in the image and measured on the plan.</summary>
/// <param name="Image">Where it lies in the image, in pixels.</param>
/// <param name="X">Metres on the plan, x.</param>
/// <param name="Y">Metres on the plan, y.</param>
public readonly record struct CalibrationPair(ImagePoint Image, double X, double Y);
