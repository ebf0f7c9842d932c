using StoreTracking.Testing;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Tests.Inference.Models;

namespace StoreTracking.Vision.Tests.Appearance;

public sealed class ReidentificationModelTests : IDisposable
{
    private static readonly ImageSize Input = new(2, 8);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_describes_itself_in_one_line()
    {
        using var model = ReidentificationModel.Load(Assets.Path("models", "reid", "person-reidentification-retail-0248.onnx"));

        Assert.Equal("person-reidentification-retail-0248.onnx: re-identification, input 128x256, 256 values", model.Description);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_person_is_cut_out_scaled_and_laid_out_as_the_graph_wants_it(bool hasPlanes)
    {
        using var model = ReidentificationModel.Load(Mirror(hasPlanes));
        using var run = model.CreateRun();

        // The person is the right half of the picture, which is a copy of half the camera's size.
        var size = new ImageSize(8, 16);
        var picture = new byte[3 * size.Width * size.Height];
        for (var i = 0; i < size.Width * size.Height; i++)
        {
            var isPerson = i % size.Width >= 4;
            (picture[3 * i], picture[(3 * i) + 1], picture[(3 * i) + 2]) = isPerson ? ((byte)10, (byte)20, (byte)(8 * (i / size.Width))) : ((byte)255, (byte)255, (byte)255);
        }

        var description = new float[run.Length];
        run.Describe(picture, size, new(16, 32), new(8, 0, 16, 32), description);

        // Blue, green and red of one pixel, by whatever the axes are; red grows downwards.
        var expected = new float[run.Length];
        for (var pixel = 0; pixel < Input.Width * Input.Height; pixel++)
        {
            var red = 8 * ((2 * (pixel / Input.Width)) + 0.5f);
            foreach (var (plane, value) in new[] { 10, 20, red }.Index())
            {
                expected[hasPlanes ? (plane * Input.Width * Input.Height) + pixel : (3 * pixel) + plane] = value;
            }
        }

        var norm = MathF.Sqrt(expected.Sum(value => value * value));
        Assert.All(expected.Zip(description), pair => Assert.Equal(pair.First / norm, pair.Second, 1e-4f));
    }

    [Fact]
    public void Who_is_not_in_the_picture_is_not_described()
    {
        using var model = ReidentificationModel.Load(Mirror(hasPlanes: true));
        using var run = model.CreateRun();
        var description = new float[run.Length];
        Array.Fill(description, 7);
        run.Describe(new byte[3 * 64], new(8, 8), new(8, 8), new(20, 20, 40, 60), description);

        Assert.All(description, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Describing_allocates_nothing()
    {
        using var model = ReidentificationModel.Load(Mirror(hasPlanes: false));
        using var run = model.CreateRun();
        var (picture, size, description) = (new byte[3 * 64 * 64], new ImageSize(64, 64), new float[run.Length]);
        run.Describe(picture, size, size, new(0, 0, 30, 60), description);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < 100; call++)
        {
            run.Describe(picture, size, size, new(0, 0, 30, 60), description);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_detector_is_no_model_of_re_identification() => Assert.Equal(
        "The model yolox_nano_416.onnx gives output[1,3549,85]; a model of re-identification gives one vector of floats, [1, 16 to 4096].",
        ErrorOf(Assets.Path("models", "person", "yolox_nano_416.onnx")));

    [Fact]
    public void An_input_that_is_no_picture_is_refused() => Assert.Equal(
        "The model flat.onnx has the input images[1,10]; a model of re-identification has one input of floats, "
        + "[1 or free, 3, height, width] or [1 or free, height, width, 3].",
        ErrorOf(TinyModels.Fixed(_folder.File("flat.onnx"), [1, 10], ("vector", [1, 64], new float[64]))));

    [Fact]
    public void A_file_that_is_no_model_is_refused() => Assert.StartsWith(
        $"The model file {_folder.File("text.onnx")} cannot be read: it is cut off, is no ONNX model",
        ErrorOf(_folder.Write("text.onnx", "Not a model, just a text.")));

    [Fact]
    public void Cameras_with_the_same_file_share_a_model_and_each_gives_up_its_share_once()
    {
        var shared = new SharedReidentification();
        var path = Mirror(hasPlanes: true);
        var first = shared.Lease(path);
        using var second = shared.Lease(path);
        first.Dispose();
        first.Dispose();

        second.Run.Describe(new byte[3 * 64], new(8, 8), new(8, 8), new(0, 0, 8, 8), new float[second.Run.Length]);
    }

    /// <summary>A graph that gives its input as a vector.</summary>
    private string Mirror(bool hasPlanes)
    {
        long[] input = hasPlanes ? [1, 3, Input.Height, Input.Width] : [-1, Input.Height, Input.Width, 3];
        return new OnnxFile().Input("images", input)
            .Constant("flat", [2], [1L, -1])
            .Node("Reshape", ["images", "flat"], "vector")
            .Output("vector", 1, 3 * Input.Height * Input.Width)
            .Write(_folder.File($"mirror{hasPlanes}.onnx"));
    }

    private static string ErrorOf(string path) =>
        Assert.Throws<DetectionModelException>(() => ReidentificationModel.Load(path)).Message;
}
