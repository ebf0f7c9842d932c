using System.Numerics;

namespace StoreTracking.Vision.Inference.Encoding;

/// <summary>An <see cref="InputEncoding"/> made ready for the loop: per channel of the frame its plane, a factor and a shift.</summary>
internal readonly struct PlaneTransform
{
    public PlaneTransform(in InputEncoding encoding)
    {
        var factor = Vector3.One / encoding.Deviation;
        Padding = (new Vector3(encoding.Padding) - encoding.Mean) * factor;
        BluePlane = encoding.Channels == ChannelOrder.Bgr ? 0 : 2;
        RedPlane = 2 - BluePlane;
        Factor = factor;
        Shift = -encoding.Mean * factor;
    }

    public int BluePlane { get; }

    public int RedPlane { get; }

    /// <summary>Per plane of the model.</summary>
    public Vector3 Factor { get; }

    /// <summary>Per plane of the model.</summary>
    public Vector3 Shift { get; }

    /// <summary>Per plane of the model.</summary>
    public Vector3 Padding { get; }
}
