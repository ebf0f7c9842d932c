using StoreTracking.Testing;
using StoreTracking.Vision.Faces;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Tests.Faces;

/// <summary>
/// The published layouts on small graphs of their shapes, and the one file at hand. None of this says how well a model reads faces: no
/// trained model of expressions, age or gender is among the assets, so that nothing of the kind was measured.
/// </summary>
public sealed class ExpressionModelTests : IDisposable
{
    private static readonly ImageSize Size = new(96, 96);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Fer_plus_is_fed_grey_values_and_its_scores_become_probabilities()
    {
        // A grey of 0.299 · 200 + 0.587 · 100 + 0.114 · 50 speaks for happiness, and as much less for the others.
        var grey = (0.299f * 200) + (0.587f * 100) + (0.114f * 50);
        var model = FaceGraphs.OfPlanes(_folder.File("ferplus.onnx"), 64, [[0, 0.02f, 0, 0, 0, 0, 0, 0]]);

        Assert.Equal("ferplus.onnx: expressions (FER+), input 64x64", Describe(model));
        var happy = MathF.Exp(0.02f * grey);
        Assert.Equal(Mix(happy, (0.81f, 0.51f)), Read(model, blue: 50, green: 100, red: 200));
    }

    [Fact]
    public void Efficient_net_is_fed_colours_normalised_as_for_imagenet_and_contempt_counts_for_nothing()
    {
        // The first plane is red; anger is the first class, contempt the second.
        var model = FaceGraphs.OfPlanes(_folder.File("enet.onnx"), 224, [[1, 9, 0, 0, 0, 0, 0, 0], new float[8], new float[8]], isBatchFree: true);

        Assert.Equal("enet.onnx: expressions (EfficientNet, 8 classes), input 224x224", Describe(model));
        var angry = MathF.Exp(((200f / 255) - 0.485f) / 0.229f);
        Assert.Equal(Mix(angry, (-0.51f, 0.59f)), Read(model, blue: 10, green: 20, red: 200));
    }

    [Fact]
    public void Efficient_net_with_valence_and_arousal_is_taken_at_its_word()
    {
        var weights = new float[3][] { [0, 0, 0, 0, 0, 0, 0, 0, 0.3f, -5], new float[10], new float[10] };
        var model = FaceGraphs.OfPlanes(_folder.File("mtl.onnx"), 224, weights);

        var red = ((200f / 255) - 0.485f) / 0.229f;
        var (valence, arousal) = Read(model, blue: 0, green: 0, red: 200);
        Assert.Equal((0.3f * red, -1f), (valence, arousal), Near);
    }

    [Fact]
    public void Seven_classes_are_fed_pixels_of_minus_one_to_one_and_give_probabilities()
    {
        // White is 1 for the graph: its mean is the probability of happiness, the fourth class.
        var model = FaceGraphs.OfPixels(_folder.File("seven.onnx"), 64, [0, 0, 0, 1, 0, 0, 0]);

        Assert.Equal("seven.onnx: expressions (FER-2013, 7 classes), input 64x64", Describe(model));
        Assert.Equal((0.81f, 0.51f), Read(model, 255, 255, 255), Near);
    }

    [Fact]
    public void The_untrained_model_of_seven_classes_runs_and_says_the_same_of_everybody()
    {
        var path = Assets.Path("models", "fixtures-only", "watchbot_emotion_64.UNTRAINED.onnx");

        // A seventh of each class: the mean of the seven places.
        var mean = ((0.81f + 0.40f - 0.63f - 0.51f - 0.60f - 0.64f) / 7, (0.51f + 0.67f - 0.27f + 0.59f + 0.35f + 0.60f) / 7);
        Assert.Equal(mean, Read(path, 40, 90, 160), Roughly);
        Assert.Equal(mean, Read(path, 200, 10, 10), Roughly);
    }

    [Fact]
    public void Age_and_gender_are_read_from_bgr_values()
    {
        using var model = AgeGenderModel.Load(FaceGraphs.AgeAndGender(_folder.File("agegender.onnx")));
        using var run = model.CreateRun();
        var read = run.Read(Picture(70, 204, 51), Size, new(10, 10, 80, 80));

        Assert.Equal("agegender.onnx: age and gender, input 62x62", model.Description);
        Assert.Equal(35, read!.Value.Years, 0.01f);
        Assert.Equal(0.8f, read.Value.Female, 0.001f);
        Assert.True(run.IsEmpty);
    }

    [Fact]
    public void A_face_beside_the_picture_is_not_read()
    {
        using var model = ExpressionModel.Load(FaceGraphs.OfPixels(_folder.File("beside.onnx"), 64, new float[7]));
        using var run = model.CreateRun();

        Assert.Null(run.Read(Picture(1, 2, 3), Size, new(200, 200, 260, 260)));
    }

    [Theory]
    [InlineData("person", "yolox_nano_416.onnx", "[1,3549,85]")]
    [InlineData("face", "yunet_n_320_320.onnx", "cls_8[1,1600,1]")]
    public void Another_model_is_refused_with_its_shapes_and_what_would_be_right(string folder, string file, string shape)
    {
        var error = Assert.Throws<DetectionModelException>(() => ExpressionModel.Load(Assets.Path("models", folder, file))).Message;

        Assert.StartsWith($"The model {file} is 1,3,", error);
        Assert.Contains(shape, error);
        Assert.EndsWith("a model of expressions has the input [1,1,64,64] and 8 outputs (FER+), [1,3,height,width] and 8 or 10 outputs "
            + "(EfficientNet), or [1,64,64,1] and 7 outputs (FER-2013).", error);
        Assert.Throws<DetectionModelException>(() => AgeGenderModel.Load(Assets.Path("models", folder, file)));
    }

    [Fact]
    public void A_model_of_people_finds_no_faces() => Assert.StartsWith(
        "The model yolox_nano_416.onnx gives output[1,3549,85]; a detector of faces in YuNet's layout gives",
        Assert.Throws<DetectionModelException>(() => FaceDetector.Load(Assets.Path("models", "person", "yolox_nano_416.onnx"))).Message);

    // One of eight logits is not zero; contempt, one of those that are or the other, is left out of the eight.
    private static (float Valence, float Arousal) Mix(float odds, (float Valence, float Arousal) place)
    {
        (float Valence, float Arousal)[] known =
            [(0, 0), (0.81f, 0.51f), (0.40f, 0.67f), (-0.63f, -0.27f), (-0.51f, 0.59f), (-0.60f, 0.35f), (-0.64f, 0.60f)];
        var sum = odds + 6;
        return (
            MathF.Round((known.Where(other => other != place).Sum(static other => other.Valence) + (odds * place.Valence)) / sum, 4),
            MathF.Round((known.Where(other => other != place).Sum(static other => other.Arousal) + (odds * place.Arousal)) / sum, 4));
    }

    private static (float Valence, float Arousal) Read(string path, byte blue, byte green, byte red)
    {
        using var model = ExpressionModel.Load(path);
        using var run = model.CreateRun();
        var affect = run.Read(Picture(blue, green, red), Size, new(10, 10, 80, 80))!.Value;
        Assert.True(run.IsEmpty, "The crop outlived the look.");
        return (MathF.Round(affect.Valence, 4), MathF.Round(affect.Arousal, 4));
    }

    private static string Describe(string path)
    {
        using var model = ExpressionModel.Load(path);
        return model.Description;
    }

    private static byte[] Picture(byte blue, byte green, byte red)
    {
        var picture = new byte[3 * Size.Width * Size.Height];
        for (var i = 0; i < picture.Length; i += 3)
        {
            (picture[i], picture[i + 1], picture[i + 2]) = (blue, green, red);
        }

        return picture;
    }

    private static bool Near((float Valence, float Arousal) a, (float Valence, float Arousal) b) =>
        Math.Abs(a.Valence - b.Valence) < 1e-3f && Math.Abs(a.Arousal - b.Arousal) < 1e-3f;

    private static bool Roughly((float Valence, float Arousal) a, (float Valence, float Arousal) b) =>
        Math.Abs(a.Valence - b.Valence) < 0.01f && Math.Abs(a.Arousal - b.Arousal) < 0.01f;
}
