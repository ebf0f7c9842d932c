using StoreTracking.Evaluation.Scores;
using StoreTracking.Testing;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

namespace StoreTracking.Vision.Tests.Inference.Accuracy;

/// <summary>
/// The project's own detector on real pictures that it was never trained on: it has to keep four fifths of what
/// YOLOX-nano, which is far slower, reaches on the same ones.
/// </summary>
public sealed class PersonModelTests(ITestOutputHelper output)
{
    private const double LeastShare = 0.8;
    private const long MostBytes = 4_000_000;
    private static readonly string File = Path.Combine(Assets.Repository, "models", "person.onnx");

    [Fact]
    public void It_is_small_and_takes_several_pictures_a_run()
    {
        using var model = Load();

        Assert.InRange(new FileInfo(File).Length, 1, MostBytes);
        Assert.True(model.IsBatchFree, model.Description);
    }

    [Fact]
    public async Task It_finds_the_people_of_the_clips_that_were_held_out()
    {
        using var model = Load();
        using var other = DetectionModel.Load(Assets.Path("models", "person", "yolox_nano_416.onnx"), new() { IntraOpThreads = 2 });

        var (own, theirs) = (await OnClipsAsync(model), await OnClipsAsync(other));

        output.WriteLine($"{model.File}: AP50 {own:0.000}; {other.File}: AP50 {theirs:0.000}");
        Assert.InRange(own, LeastShare * theirs, 1);
    }

    private static DetectionModel Load()
    {
        Assert.SkipUnless(System.IO.File.Exists(File), $"The model {File} has not been trained yet; see training/README.md.");
        return DetectionModel.Load(File, new() { IntraOpThreads = 2 });
    }

    private static async Task<double> OnClipsAsync(DetectionModel model)
    {
        var precision = new AveragePrecision();
        foreach (var clip in new[] { HeldOutClip.Laboratory, HeldOutClip.OneByOne })
        {
            await DetectorScore.AddAsync(model, clip.ReadAsync(Assets.Root, model.InputSize), precision);
        }

        Assert.Equal(172, precision.Truths);
        return precision.Value();
    }
}
