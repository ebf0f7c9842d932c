using StoreTracking.Evaluation.Scores;
using StoreTracking.Vision.Frames;

namespace StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

/// <summary>A picture and who is in it, in pixels of the camera's own image. It lives until the next one is asked for.</summary>
public sealed record TruthFrame(Frame Frame, IReadOnlyList<TrueBox> People);
