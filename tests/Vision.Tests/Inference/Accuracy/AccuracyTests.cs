using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Evaluation;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Accuracy;

/// <summary>Real models on real pictures: the whole path from pixels to boxes has to reach the accuracy known for each model.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    private static readonly DetectorThresholds Everything = new(scoreFloor: 0.01f, overlap: 0.5f);

    [Theory]
    [InlineData("person/yolox_nano_416.onnx", DetectionLayout.Yolox, 0.50)]
    [InlineData("person/light_person_detector_192.onnx", DetectionLayout.Yolox, 0.255)]
    [InlineData("fixtures-only/yolov8n_int8_640.AGPL.onnx", DetectionLayout.Yolov8, 0.70)]
    public void A_model_finds_the_pedestrians_of_MOT17(string file, DetectionLayout layout, double least)
    {
        using var model = DetectionModel.Load(Assets.Path(["models", .. file.Split('/')]), new() { IntraOpThreads = 2 });
        Assert.Equal(layout, model.Layout);

        var precision = AveragePrecisionOf(model, native => model.Fit(native).Content);

        output.WriteLine($"{model.Description}: AP50 {precision:0.000}");
        Assert.InRange(precision, least, 1);
    }

    [Fact]
    public void Frames_in_the_cameras_own_size_are_scaled_without_losing_accuracy()
    {
        using var model = DetectionModel.Load(Assets.Path("models", "person", "yolox_nano_416.onnx"), new() { IntraOpThreads = 2 });

        var precision = AveragePrecisionOf(model, native => native);

        output.WriteLine($"{model.Description}: AP50 {precision:0.000}");
        Assert.InRange(precision, 0.50, 1);
    }

    private static double AveragePrecisionOf(DetectionModel model, Func<ImageSize, ImageSize> scaled)
    {
        using var batch = model.CreateBatch();
        var precision = new AveragePrecision();
        var detections = new Detection[300];
        foreach (var frame in MotFrame.All)
        {
            var picture = Picture.Read(frame.Image, frame.Size, scaled(frame.Size));
            batch.Encode(0, picture.Pixels, picture.Size, picture.Native);
            batch.Run(1);
            precision.Add(detections.AsSpan(0, batch.Decode(0, Everything, detections)), frame.People);
        }

        Assert.True(precision.Truths >= 400, $"Only {precision.Truths} pedestrians: pictures are missing.");
        return precision.Value();
    }
}
