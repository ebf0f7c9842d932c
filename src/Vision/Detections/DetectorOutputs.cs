namespace StoreTracking.Vision.Detections;

/// <summary>What a detector gave for one image, row-major, without the batch axis.</summary>
/// <param name="first">The only output, or the one with scores.</param>
/// <param name="boxes">The output with boxes, where boxes have an output of their own; empty otherwise.</param>
public readonly ref struct DetectorOutputs(ReadOnlySpan<float> first, ReadOnlySpan<float> boxes = default)
{
    /// <summary>The only output, or the one with scores.</summary>
    public ReadOnlySpan<float> First { get; } = first;

    /// <summary>The output with boxes, where boxes have an output of their own; empty otherwise.</summary>
    public ReadOnlySpan<float> Boxes { get; } = boxes;
}
