using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Detections;

/// <summary>One person found in one frame.</summary>
/// <param name="Box">Where, in pixels of the camera's own image.</param>
/// <param name="Score">How sure the detector is, 0 to 1.</param>
public readonly record struct Detection(ImageBox Box, float Score);
