using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Detections.Decoders;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Inference.Models;

/// <summary>Makes the decoder of a recognised layout.</summary>
internal static class DecoderFactory
{
    // Where the number of rows depends on the picture, more than this are not read: no shop shows a thousand people.
    private const int RowLimit = 1000;

    /// <summary>The class "person" that was asked for, or the one derived from the layout.</summary>
    /// <exception cref="DetectionModelException">The model has no such class.</exception>
    public static int PersonOf(string file, OutputPlan plan, int? named)
    {
        if (named >= plan.Classes && !plan.HasRows)
        {
            throw new DetectionModelException(
                $"PersonClass is {named}, but the classes of the model {file} are 0 to {plan.Classes - 1}.");
        }

        return named ?? plan.Layout switch
        {
            DetectionLayout.Detr => PersonClass.ForDetr(plan.Classes),
            DetectionLayout.Ssd when plan.HasRows => PersonClass.SsdRows,
            DetectionLayout.Ssd => PersonClass.ForSsd(plan.Classes),
            _ => PersonClass.Yolo,
        };
    }

    /// <summary>The decoder for one image of a batch.</summary>
    public static IDetectionDecoder Create(OutputPlan plan, ImageSize input, int person) => plan.Layout switch
    {
        DetectionLayout.Yolox => new YoloxDecoder(input, plan.First[1], plan.Classes, person),
        DetectionLayout.Yolov8 => new Yolov8Decoder(plan.First[2], plan.Classes, person),
        DetectionLayout.YoloNms => new YoloNmsDecoder(RowLimit, person),
        DetectionLayout.Detr => new DetrDecoder(input, plan.First[1], plan.Classes, person),
        DetectionLayout.Ssd when plan.HasRows => new SsdRowsDecoder(input, RowLimit, person),
        DetectionLayout.Ssd => new SsdDecoder(input, plan.First[1], plan.Classes, person),
        _ => throw new ArgumentOutOfRangeException(nameof(plan), plan.Layout, "Only a definite layout has a decoder."),
    };
}
