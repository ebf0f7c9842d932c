using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Encoding;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Models;

public sealed class DetectionModelTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_describes_itself_in_one_line()
    {
        using var yolox = DetectionModel.Load(Assets.Path("models", "person", "yolox_nano_416.onnx"), new());
        using var cells = DetectionModel.Load(TinyModels.RedCells(_folder.File("cells.onnx")), new() { MaxBatch = 3 });

        Assert.Equal("yolox_nano_416.onnx: layout yolox, input 416x416, one image a run", yolox.Description);
        Assert.Equal("cells.onnx: layout yolov8, input 64x64, up to 3 images a run", cells.Description);
        Assert.Equal((false, 1), (yolox.IsBatchFree, yolox.MaxBatch));
        Assert.Equal((true, 3), (cells.IsBatchFree, cells.MaxBatch));
    }

    [Fact]
    public void A_graph_that_declares_a_free_batch_but_holds_a_one_inside_runs_one_image_at_a_time()
    {
        var path = TinyModels.Fixed(_folder.File("one.onnx"), [-1, 3, 64, 64], ("boxes", [1, 10, 6], new float[60]));

        using var model = DetectionModel.Load(path, new());

        Assert.False(model.IsBatchFree);
        Assert.Equal(1, model.MaxBatch);
    }

    [Fact]
    public void A_missing_file_is_named() => Assert.Equal(
        $"The model file {_folder.File("none.onnx")} does not exist.", ErrorOf(_folder.File("none.onnx")));

    [Fact]
    public void An_empty_file_is_named() => Assert.Equal(
        $"The model file {_folder.File("empty.onnx")} is empty.", ErrorOf(_folder.Write("empty.onnx", "")));

    [Theory]
    [InlineData("Not a model, just a text.")]
    [InlineData("{ \"model\": \"yolox\" }")]
    public void A_text_file_is_no_model(string text) => Assert.StartsWith(
        $"The model file {_folder.File("text.onnx")} cannot be read: it is cut off, is no ONNX model, or uses operators that ONNX Runtime lacks (",
        ErrorOf(_folder.Write("text.onnx", text)));

    [Theory]
    [InlineData(0.001)]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public void A_file_that_was_cut_off_is_refused(double part)
    {
        var whole = File.ReadAllBytes(Assets.Path("models", "person", "yolox_nano_416.onnx"));
        File.WriteAllBytes(_folder.File("cut.onnx"), whole[..(int)(whole.Length * part)]);

        Assert.StartsWith($"The model file {_folder.File("cut.onnx")} cannot be read: it is cut off", ErrorOf(_folder.File("cut.onnx")));
    }

    [Fact]
    public void An_input_that_is_no_picture_is_refused()
    {
        var path = TinyModels.Fixed(_folder.File("flat.onnx"), [1, 10], ("boxes", [1, 10, 6], new float[60]));

        Assert.Equal(
            "The input of the model flat.onnx is images[1,10] of Float; a detector has one input of floats [1 or free, 3, height, width].",
            ErrorOf(path));
    }

    [Fact]
    public void A_graph_with_two_inputs_is_refused()
    {
        var path = new OnnxFile().Input("images", [1, 3, 64, 64]).Input("sizes", [1, 2])
            .Constant("value", [1, 10, 6], new float[60]).Node("Identity", ["value"], "boxes").Output("boxes", 1, 10, 6)
            .Write(_folder.File("two.onnx"));

        Assert.Equal(
            "The model two.onnx has the inputs images, sizes; a detector has one input of floats [1 or free, 3, height, width].",
            ErrorOf(path));
    }

    [Fact]
    public void An_input_of_bytes_is_refused()
    {
        const int Bytes = 2;
        var path = new OnnxFile().Input("images", [1, 3, 64, 64], Bytes)
            .Constant("value", [1, 10, 6], new float[60]).Node("Identity", ["value"], "boxes").Output("boxes", 1, 10, 6)
            .Write(_folder.File("bytes.onnx"));

        Assert.StartsWith("The input of the model bytes.onnx is images[1,3,64,64] of UInt8; ", ErrorOf(path));
    }

    [Fact]
    public void A_free_input_size_has_to_be_named()
    {
        var path = TinyModels.Fixed(_folder.File("free.onnx"), [1, 3, -1, -1], ("boxes", [1, 10, 6], new float[60]));

        Assert.Equal(
            "The model free.onnx leaves the size of its input images[1,3,?,?] free: name it in InputSize.", ErrorOf(path));
        using var model = DetectionModel.Load(path, new() { InputSize = new(96, 64) });
        Assert.Equal(new ImageSize(96, 64), model.InputSize);
    }

    [Fact]
    public void A_named_input_size_must_be_the_graphs_own() => Assert.Equal(
        "InputSize is 320x320, but the input of the model cells.onnx is 64x64: leave it out.",
        ErrorOf(TinyModels.RedCells(_folder.File("cells.onnx")), new() { InputSize = new(320, 320) }));

    [Fact]
    public void A_class_that_the_model_lacks_is_refused() => Assert.Equal(
        "PersonClass is 1, but the classes of the model cells.onnx are 0 to 0.",
        ErrorOf(TinyModels.RedCells(_folder.File("cells.onnx")), new() { PersonClass = 1 }));

    [Fact]
    public void Options_out_of_range_are_named()
    {
        var path = _folder.File("cells.onnx");

        Assert.Equal("IntraOpThreads must be at least 1, but is 0.", ErrorOf(path, new() { IntraOpThreads = 0 }));
        Assert.Equal("MaxBatch must be at least 1, but is 0.", ErrorOf(path, new() { MaxBatch = 0 }));
        Assert.Equal("PersonClass must not be negative, but is -1.", ErrorOf(path, new() { PersonClass = -1 }));
        Assert.Equal(
            "Encoding.Deviation must be greater than 0 in each plane, but is <1, 0, 1>.",
            ErrorOf(path, new() { Encoding = InputEncoding.For(DetectionLayout.Yolox) with { Deviation = new(1, 0, 1) } }));
        Assert.Equal("InputSize must be at least 1x1, but is 0x5.", ErrorOf(path, new() { InputSize = new(0, 5) }));
    }

    private static string ErrorOf(string path, DetectionModelOptions? options = null) =>
        Assert.Throws<DetectionModelException>(() => DetectionModel.Load(path, options ?? new())).Message;
}
