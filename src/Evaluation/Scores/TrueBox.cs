using StoreTracking.Vision.Geometry;

namespace StoreTracking.Evaluation.Scores;

/// <summary>One person that a detector should find in one frame.</summary>
/// <param name="Box">Where, in pixels of the camera's own image.</param>
/// <param name="Counts">Whether it is to be found; false for a region to ignore, such as a person who hardly shows, in which whatever is found counts neither way.</param>
public readonly record struct TrueBox(ImageBox Box, bool Counts);
