using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Models;

/// <summary>A detector of one class whose input is as wide as a camera's picture, with a free batch axis.</summary>
public sealed class WideModelTests : IDisposable
{
    private static readonly ImageSize Input = new(384, 224);

    // A picture of 16 : 9 fills the width and leaves eight rows below it.
    private static readonly ImageSize Content = new(384, 216);
    private static readonly ImageSize Native = new(768, 432);

    private readonly TemporaryFolder _folder = new();
    private readonly DetectionModel _model;

    public WideModelTests() => _model = DetectionModel.Load(TinyModels.RedGrids(_folder.File("wide.onnx"), Input), new());

    public void Dispose()
    {
        _model.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Its_layout_its_class_and_its_batch_are_recognised()
    {
        Assert.Equal("wide.onnx: layout yolox, input 384x224, up to 4 images a run", _model.Description);
        Assert.Equal(0, _model.PersonClass);
        Assert.Equal(new Letterbox(Native, Content, 0, 0), _model.Fit(Native));
    }

    // Squares as large as a cell of each grid, at the edges of the picture.
    [Theory]
    [InlineData(8, 0, 0)]
    [InlineData(8, 376, 208)]
    [InlineData(16, 368, 192)]
    [InlineData(32, 352, 0)]
    [InlineData(32, 0, 160)]
    public void Each_grid_lies_where_the_picture_does(int side, int left, int top)
    {
        using var batch = _model.CreateBatch();
        batch.Encode(0, Square(side, left, top), Content, Native);
        batch.Run(1);

        Assert.Equal([Twice(side, left, top)], Strongest(batch, 0));
    }

    [Fact]
    public void Every_picture_of_a_batch_has_its_own_detections()
    {
        using var batch = _model.CreateBatch();
        int[] sides = [16, 8, 32];
        foreach (var (index, side) in sides.Index())
        {
            batch.Encode(index, Square(side, 64, 96), Content, Native);
        }

        batch.Run(sides.Length);

        Assert.All(sides.Index(), item => Assert.Equal([Twice(item.Item, 64, 96)], Strongest(batch, item.Index)));
    }

    private static byte[] Square(int side, int left, int top)
    {
        var pixels = new byte[3 * Content.Width * Content.Height];
        for (var i = 0; i < side * side; i++)
        {
            pixels[(3 * (((top + (i / side)) * Content.Width) + left + (i % side))) + 2] = 255;
        }

        return pixels;
    }

    private static ImageBox Twice(int side, int left, int top) => new(2 * left, 2 * top, 2 * (left + side), 2 * (top + side));

    // The finer cells inside a square are as red as it is: the largest box is the cell that the square fills.
    private static ImageBox[] Strongest(DetectionBatch batch, int index)
    {
        var kept = new Detection[300];
        var found = kept.AsSpan(0, batch.Decode(index, new(0.99f, 1), kept)).ToArray();
        return [found.Select(detection => detection.Box).MaxBy(box => box.Area)];
    }
}
