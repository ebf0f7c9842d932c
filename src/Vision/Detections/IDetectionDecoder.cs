namespace StoreTracking.Vision.Detections;

/// <summary>
/// Turns the raw output of a detector for one image into detections of people, not yet suppressed. It holds no state
/// but the model's shapes, so that one decoder serves any number of threads.
/// </summary>
public interface IDetectionDecoder
{
    /// <summary>The most detections that one image can give.</summary>
    int Capacity { get; }

    /// <summary>
    /// Decodes one image. It allocates nothing, accepts any bit pattern in the tensors, and writes in the model's order.
    /// </summary>
    /// <param name="outputs">The rows of this image.</param>
    /// <param name="writer">Receives the detections.</param>
    void Decode(DetectorOutputs outputs, ref DetectionWriter writer);
}
