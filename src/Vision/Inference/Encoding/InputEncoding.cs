using System.Numerics;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Inference.Encoding;

/// <summary>
/// How a model wants to be shown a picture: three planes of floats, each value (byte − mean) / deviation, with the
/// content placed by <see cref="Alignment"/> and the rest filled with one grey.
/// </summary>
/// <param name="Channels">The order of the planes.</param>
/// <param name="Mean">Per plane, in the model's order, in units of bytes, 0 to 255.</param>
/// <param name="Deviation">Per plane, in the model's order, in units of bytes; greater than 0.</param>
/// <param name="Alignment">Where the content lies.</param>
/// <param name="Padding">The grey around the content, before mean and deviation.</param>
public readonly record struct InputEncoding(
    ChannelOrder Channels, Vector3 Mean, Vector3 Deviation, LetterboxAlignment Alignment, byte Padding)
{
    // The grey that the YOLO family has been trained with since YOLOv5.
    private const byte YoloGrey = 114;

    /// <summary>The encoding with which models of a layout are trained as a rule.</summary>
    /// <param name="layout">The layout; not <see cref="DetectionLayout.Auto"/>.</param>
    /// <param name="rows">Whether an SSD gives rows of seven, as Caffe's and OpenVINO's do, which take plain BGR bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The layout is not a definite one.</exception>
    public static InputEncoding For(DetectionLayout layout, bool rows = false) => layout switch
    {
        DetectionLayout.Yolox =>
            new(ChannelOrder.Bgr, Vector3.Zero, Vector3.One, LetterboxAlignment.TopLeft, YoloGrey),
        DetectionLayout.Yolov8 or DetectionLayout.YoloNms =>
            new(ChannelOrder.Rgb, Vector3.Zero, new Vector3(255), LetterboxAlignment.Centre, YoloGrey),
        DetectionLayout.Detr =>
            new(ChannelOrder.Rgb, ImageNetMean, ImageNetDeviation, LetterboxAlignment.Stretch, 0),
        DetectionLayout.Ssd when rows =>
            new(ChannelOrder.Bgr, Vector3.Zero, Vector3.One, LetterboxAlignment.Stretch, 0),
        DetectionLayout.Ssd =>
            new(ChannelOrder.Rgb, new Vector3(127), new Vector3(128), LetterboxAlignment.Stretch, 0),
        _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, "Only a definite layout has an encoding."),
    };

    // The channel statistics of ImageNet, red first, as torchvision's pre-trained models use them.
    private static Vector3 ImageNetMean => new Vector3(0.485f, 0.456f, 0.406f) * 255;

    private static Vector3 ImageNetDeviation => new Vector3(0.229f, 0.224f, 0.225f) * 255;
}
