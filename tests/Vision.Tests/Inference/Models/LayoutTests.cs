using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Models;

public sealed class LayoutTests : IDisposable
{
    private static readonly ImageSize Input = new(192, 192);
    private readonly TemporaryFolder _folder = new();

    public static TheoryData<DetectionLayout, string, long[]> OneOutput { get; } = new()
    {
        { DetectionLayout.Yolox, "output", [1, 756, 85] },
        { DetectionLayout.Yolox, "one class", [1, 756, 6] },
        { DetectionLayout.Yolox, "four strides", [1, 765, 85] },
        { DetectionLayout.Yolov8, "output0", [1, 84, 756] },
        { DetectionLayout.Yolov8, "one class", [1, 5, 756] },
        { DetectionLayout.YoloNms, "output0", [1, 300, 6] },
        { DetectionLayout.YoloNms, "one row more than the grids", [1, 757, 6] },
        { DetectionLayout.Ssd, "detection_out", [1, 1, 200, 7] },
    };

    public static TheoryData<DetectionLayout, string, string, long, int> TwoOutputs { get; } = new()
    {
        { DetectionLayout.Detr, "logits", "pred_boxes", 92, 1 },
        { DetectionLayout.Detr, "pred_logits", "boxes", 80, 0 },
        { DetectionLayout.Detr, "logits", "pred_boxes", 4, 0 },
        { DetectionLayout.Ssd, "scores", "boxes", 2, 1 },
        { DetectionLayout.Ssd, "confidences", "locations", 21, 15 },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(OneOutput))]
    public void One_output_is_recognised_by_its_shape(DetectionLayout layout, string name, long[] shape)
    {
        using var model = DetectionModel.Load(TinyModels.Shaped(_folder.File("a.onnx"), Input, (name, shape)), new());

        Assert.Equal(layout, model.Layout);
    }

    [Theory]
    [MemberData(nameof(TwoOutputs))]
    public void Two_outputs_are_recognised_by_their_names(
        DetectionLayout layout, string scores, string boxes, long classes, int person)
    {
        var path = TinyModels.Shaped(_folder.File("a.onnx"), Input, (boxes, [1, 100, 4]), (scores, [1, 100, classes]));

        using var model = DetectionModel.Load(path, new());

        Assert.Equal(layout, model.Layout);
        Assert.Equal(person, model.PersonClass);
    }

    [Fact]
    public void Two_outputs_without_telling_names_have_to_be_named()
    {
        var path = TinyModels.Shaped(_folder.File("a.onnx"), Input, ("x", [1, 100, 91]), ("y", [1, 100, 4]));

        Assert.Equal(
            "The outputs of the model a.onnx, x[1,100,91] and y[1,100,4], fit the layouts detr and ssd alike: name the one that is right.",
            Assert.Throws<DetectionModelException>(() => DetectionModel.Load(path, new())).Message);
        using var model = DetectionModel.Load(path, new() { Layout = DetectionLayout.Ssd });
        Assert.Equal(DetectionLayout.Ssd, model.Layout);
    }

    [Theory]
    [InlineData(1, 256)]
    [InlineData(1, 2268, 85)]
    [InlineData(1, 85, 22, 22)]
    public void An_unknown_layout_is_shown_beside_the_known_ones(params int[] shape)
    {
        var path = TinyModels.Shaped(_folder.File("a.onnx"), Input, ("out", [.. shape]));

        Assert.Equal(
            $"The layout of the model a.onnx is not known: for an input of 192x192 it gives out[{string.Join(',', shape)}]; "
            + "known are yolox [b,n,5+c], yolov8 [b,4+c,n], yolo-nms [b,n,6], detr (logits [b,n,c] and boxes [b,n,4]), "
            + "ssd (scores [b,n,c] and boxes [b,n,4], or [1,1,n,7]).",
            Assert.Throws<DetectionModelException>(() => DetectionModel.Load(path, new())).Message);
    }

    [Theory]
    [InlineData(DetectionLayout.Yolox)]
    [InlineData(DetectionLayout.YoloNms)]
    [InlineData(DetectionLayout.Detr)]
    [InlineData(DetectionLayout.Ssd)]
    public void A_layout_that_is_named_must_fit(DetectionLayout layout)
    {
        var path = TinyModels.Shaped(_folder.File("a.onnx"), Input, ("out", [1, 84, 756]));

        var message = Assert.Throws<DetectionModelException>(() => DetectionModel.Load(path, new() { Layout = layout })).Message;

        Assert.StartsWith("The model a.onnx is not of the layout ", message);
        Assert.Contains(" that was asked for: for an input of 192x192 it gives out[1,84,756]; known are ", message);
    }

    [Fact]
    public void A_model_of_another_trade_is_refused() => Assert.Contains(
        "is not known",
        Assert.Throws<DetectionModelException>(
            () => DetectionModel.Load(Assets.Path("models", "person", "FastestDet_352.onnx"), new())).Message);
}
