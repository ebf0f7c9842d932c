using StoreTracking.Vision.Detections;

namespace StoreTracking.Vision.Inference.Models;

/// <summary>Which outputs of a graph are read, and as what.</summary>
/// <param name="Layout">A definite layout.</param>
/// <param name="First">The only output, or the one with scores.</param>
/// <param name="Boxes">The output with boxes, where boxes have an output of their own.</param>
/// <param name="Classes">How many classes the scores have; zero where rows name their class.</param>
internal sealed record OutputPlan(DetectionLayout Layout, TensorShape First, TensorShape? Boxes, int Classes)
{
    /// <summary>The outputs that a run has to give.</summary>
    public IEnumerable<TensorShape> Outputs => Boxes is null ? [First] : [First, Boxes];

    /// <summary>Whether each row names its class.</summary>
    public bool HasRows => Classes == 0;

    /// <summary>Whether the rows of all images of a batch lie in one list, so that a batch cannot be taken apart.</summary>
    public bool MixesImages => Layout == DetectionLayout.Ssd && HasRows;
}
