using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Inference.Models;

/// <summary>
/// Tells a graph's layout from the names, number and shapes of its outputs, by the rules of <see cref="DetectionLayout"/>.
/// One pair of shapes is ambiguous, DETR's and SSD's: there the names decide, "logits" or "pred_boxes" against "score",
/// "conf" or "prob". A YOLO with suppression that happens to give as many rows as its input has cells would pass for a
/// YOLOX with one class; it has to be named.
/// </summary>
internal static class LayoutRecognition
{
    private const string Known =
        "yolox [b,n,5+c], yolov8 [b,4+c,n], yolo-nms [b,n,6], detr (logits [b,n,c] and boxes [b,n,4]), "
        + "ssd (scores [b,n,c] and boxes [b,n,4], or [1,1,n,7])";

    /// <summary>Recognises the layout, or checks the one that was named.</summary>
    /// <param name="file">The model's file name, for messages.</param>
    /// <param name="outputs">What a run gave.</param>
    /// <param name="input">The size of the input.</param>
    /// <param name="named">The layout that was asked for.</param>
    /// <exception cref="DetectionModelException">No layout fits, several do, or the one that was named does not.</exception>
    public static OutputPlan Recognise(string file, IReadOnlyList<TensorShape> outputs, ImageSize input, DetectionLayout named)
    {
        var floats = outputs.Where(output => output.IsFloat).ToArray();
        if (named != DetectionLayout.Auto)
        {
            return Match(named, floats, input) ?? throw new DetectionModelException(
                $"The model {file} is not of the layout {NameOf(named)} that was asked for: for an input of {input} it gives {List(outputs)}; known are {Known}.");
        }

        var plan = Match(DetectionLayout.Yolox, floats, input)
            ?? Match(DetectionLayout.YoloNms, floats, input)
            ?? Match(DetectionLayout.Yolov8, floats, input)
            ?? Match(DetectionLayout.Ssd, floats, input);
        if (plan is null)
        {
            throw new DetectionModelException(
                $"The layout of the model {file} is not known: for an input of {input} it gives {List(outputs)}; known are {Known}.");
        }

        return plan.Boxes is null ? plan : Distinguish(file, plan, outputs);
    }

    /// <summary>A layout's name as configurations write it.</summary>
    public static string NameOf(DetectionLayout layout) => layout switch
    {
        DetectionLayout.Yolox => "yolox",
        DetectionLayout.Yolov8 => "yolov8",
        DetectionLayout.YoloNms => "yolo-nms",
        DetectionLayout.Detr => "detr",
        DetectionLayout.Ssd => "ssd",
        _ => "auto",
    };

    private static OutputPlan? Match(DetectionLayout layout, TensorShape[] outputs, ImageSize input)
    {
        var only = outputs is [var one] ? one : null;
        return layout switch
        {
            DetectionLayout.Yolox when only is { Rank: 3 } && only[2] > 5 && !StrideGrid.Match(input, only[1]).IsEmpty =>
                new(layout, only, null, only[2] - 5),
            DetectionLayout.YoloNms when only is { Rank: 3 } && only[2] == 6 =>
                new(layout, only, null, 0),
            DetectionLayout.Yolov8 when only is { Rank: 3 } && only[1] > 4 && only[2] > only[1] =>
                new(layout, only, null, only[1] - 4),
            DetectionLayout.Ssd when only is { Rank: 4 } && only[0] == 1 && only[1] == 1 && only[3] == 7 =>
                new(layout, only, null, 0),
            DetectionLayout.Ssd or DetectionLayout.Detr => MatchPair(layout, outputs),
            _ => null,
        };
    }

    private static OutputPlan? MatchPair(DetectionLayout layout, TensorShape[] outputs)
    {
        var boxes = outputs.Where(output => output.Rank == 3 && output[2] == 4)
            .OrderByDescending(output => output.IsNamedLike("box")).FirstOrDefault();
        var scores = outputs.Where(output => output != boxes && output.Rank == 3 && output[1] == boxes?[1])
            .OrderByDescending(output => IsLikeDetr(output) || IsLikeSsd(output)).FirstOrDefault();
        return boxes is null || scores is null ? null : new(layout, scores, boxes, scores[2]);
    }

    private static OutputPlan Distinguish(string file, OutputPlan pair, IReadOnlyList<TensorShape> outputs)
    {
        if (IsLikeDetr(pair.First) || IsLikeDetr(pair.Boxes!))
        {
            return pair with { Layout = DetectionLayout.Detr };
        }

        return IsLikeSsd(pair.First) ? pair : throw new DetectionModelException(
            $"The outputs of the model {file}, {List(outputs)}, fit the layouts detr and ssd alike: name the one that is right.");
    }

    private static bool IsLikeDetr(TensorShape output) => output.IsNamedLike("logits", "pred_boxes");

    private static bool IsLikeSsd(TensorShape output) => output.IsNamedLike("score", "conf", "prob");

    private static string List(IReadOnlyList<TensorShape> outputs) => string.Join(" and ", outputs);
}
