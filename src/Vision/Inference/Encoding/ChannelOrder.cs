namespace StoreTracking.Vision.Inference.Encoding;

/// <summary>The order of a model's colour planes. Frames are always BGR.</summary>
public enum ChannelOrder
{
    /// <summary>Blue, green, red.</summary>
    Bgr,

    /// <summary>Red, green, blue.</summary>
    Rgb,
}
