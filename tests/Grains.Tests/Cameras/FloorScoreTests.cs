using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Grains.Tests.Cameras;

public sealed class FloorScoreTests
{
    [Theory]
    [InlineData(0, 0.65, 0)]
    [InlineData(0.325, 0.65, 0.225)]
    [InlineData(0.65, 0.65, 0.45)]
    [InlineData(0.825, 0.65, 0.725)]
    [InlineData(1, 0.65, 1)]
    [InlineData(0.3, 0.45, 0.3)]
    [InlineData(0.8, 0.45, 0.8)]
    [InlineData(0.5, 1, 0.225)]
    [InlineData(1, 1, 1)]
    [InlineData(0, 0, 0.45)]
    public void A_stores_own_threshold_says_as_much_as_the_usual_one(float score, double threshold, float expected) =>
        Assert.Equal(expected, CameraSettings.FloorScore(score, new() { Model = "model.onnx", Score = threshold }), 1e-6f);

    [Fact]
    public void Without_a_detector_of_the_stores_a_score_stays_what_it_is() => Assert.Equal(0.37f, CameraSettings.FloorScore(0.37f, detector: null));
}
