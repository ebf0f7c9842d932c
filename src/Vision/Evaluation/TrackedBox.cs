using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Evaluation;

/// <summary>One person in one frame of a sequence, as the truth or a tracker gives it.</summary>
/// <param name="Frame">The frame's number.</param>
/// <param name="Id">The person, one number over all frames of the sequence; at most once in a frame.</param>
/// <param name="Box">Where, in pixels.</param>
public readonly record struct TrackedBox(int Frame, int Id, ImageBox Box);
