namespace StoreTracking.Grains.Interfaces;

/// <summary>
/// Which model tells people apart by their looks, in place of the colours of their clothes: for all cameras of the store, since
/// only what one model says can be compared.
/// </summary>
[GenerateSerializer, Immutable, Alias("storetracking.ReidentificationConfiguration")]
public sealed record ReidentificationConfiguration
{
    /// <summary>The ONNX file: one person's picture, as BGR of 0 to 255, becomes one vector. A relative path starts at the store's file.</summary>
    [Id(0)]
    public required string Model { get; init; }

    /// <summary>The cosine of two vectors that speaks neither for nor against one person; it differs from model to model.</summary>
    [Id(1)]
    public double Neutral { get; init; } = 0.45;
}
