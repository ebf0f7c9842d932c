using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Faces;

/// <summary>A face that was found in a picture.</summary>
/// <param name="Box">Where, in pixels of the picture.</param>
/// <param name="Score">How sure that is, 0 to 1.</param>
public readonly record struct Face(ImageBox Box, float Score);
