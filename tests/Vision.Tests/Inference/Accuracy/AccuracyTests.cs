using StoreTracking.Evaluation.Scores;
using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

namespace StoreTracking.Vision.Tests.Inference.Accuracy;

/// <summary>Real models on real pictures: the whole path from pixels to boxes has to reach the accuracy known for each model.</summary>
public sealed class AccuracyTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("person/yolox_nano_416.onnx", DetectionLayout.Yolox, 0.50)]
    [InlineData("person/light_person_detector_192.onnx", DetectionLayout.Yolox, 0.255)]
    [InlineData("fixtures-only/yolov8n_int8_640.AGPL.onnx", DetectionLayout.Yolov8, 0.70)]
    public async Task A_model_finds_the_pedestrians_of_MOT17(string file, DetectionLayout layout, double least)
    {
        using var model = Load(["models", .. file.Split('/')]);
        Assert.Equal(layout, model.Layout);

        await ScoresAsync(model, MotPictures.ReadAsync(Assets.Root, model.InputSize), truths: 400, least);
    }

    [Fact]
    public async Task Frames_in_the_cameras_own_size_are_scaled_without_losing_accuracy()
    {
        using var model = Load("models", "person", "yolox_nano_416.onnx");

        await ScoresAsync(model, MotPictures.ReadAsync(Assets.Root, fit: null), truths: 400, least: 0.50);
    }

    private static DetectionModel Load(params string[] file) => DetectionModel.Load(Assets.Path(file), new() { IntraOpThreads = 2 });

    private async Task ScoresAsync(DetectionModel model, IAsyncEnumerable<TruthFrame> frames, int truths, double least)
    {
        var precision = new AveragePrecision();
        await DetectorScore.AddAsync(model, frames, precision);

        output.WriteLine($"{model.Description}: AP50 {precision.Value():0.000} of {precision.Truths} people");
        Assert.True(precision.Truths >= truths, $"Only {precision.Truths} people: pictures are missing.");
        Assert.InRange(precision.Value(), least, 1);
    }
}
