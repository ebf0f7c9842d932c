using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Models;

public sealed class DetectionBatchTests : IDisposable
{
    private static readonly DetectorThresholds Half = new(0.5f, 0.5f);
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Yolox_adds_the_cell_and_undoes_the_logarithm() => AssertNear(
        Detect(("out", [1, 84, 6], Rows(84, (10, [2, 2, MathF.Log(2), MathF.Log(4), 0.9375f, 0.8f])))));

    [Fact]
    public void Yolov8_reads_its_predictions_in_columns()
    {
        var tensor = new float[6 * 84];
        foreach (var (row, value) in new[] { 32f, 24, 16, 32, 0.75f, 0.9f }.Index())
        {
            tensor[(row * 84) + 7] = value;
        }

        Assert.Equal([new Detection(new(24, 8, 40, 40), 0.75f)], Detect(("out", [1, 6, 84], tensor)));
    }

    [Fact]
    public void Yolo_with_suppression_gives_corners_and_classes() => Assert.Equal(
        [new Detection(new(24, 8, 40, 40), 0.75f)],
        Detect(("out", [1, 3, 6], [24, 8, 40, 40, 0.75f, 0, 24, 8, 40, 40, 0.9f, 1, 0, 0, 8, 8, 0.49f, 0])));

    [Fact]
    public void Detr_with_a_class_for_no_object_takes_the_softmax() => AssertNear(
        Detect(("logits", [1, 1, 2], [MathF.Log(3), 0]), ("pred_boxes", [1, 1, 4], [0.5f, 0.375f, 0.25f, 0.5f])));

    [Fact]
    public void Detr_without_one_takes_the_sigmoid() => AssertNear(
        Detect(("logits", [1, 1, 3], [MathF.Log(3), 9, 9]), ("pred_boxes", [1, 1, 4], [0.5f, 0.375f, 0.25f, 0.5f])));

    [Fact]
    public void Ssd_skips_the_background() => Assert.Equal(
        [new Detection(new(24, 8, 40, 40), 0.75f)],
        Detect(
            ("scores", [1, 2, 2], [0.25f, 0.75f, 0.9f, 0.1f]),
            ("boxes", [1, 2, 4], [0.375f, 0.125f, 0.625f, 0.625f, 0, 0, 1, 1])));

    [Fact]
    public void Ssd_rows_end_at_an_image_below_zero() => Assert.Equal(
        [new Detection(new(24, 8, 40, 40), 0.75f)],
        Detect((
            "out",
            [1, 1, 4, 7],
            [
                0, 2, 0.9f, 0, 0, 1, 1,
                0, 1, 0.75f, 0.375f, 0.125f, 0.625f, 0.625f,
                -1, 0, 0, 0, 0, 0, 0,
                0, 1, 0.9f, 0, 0, 1, 1,
            ])));

    [Fact]
    public void Another_class_can_be_named()
    {
        var path = TinyModels.Fixed(
            _folder.File("a.onnx"), [1, 3, 64, 64], ("out", [1, 2, 6], [24, 8, 40, 40, 0.75f, 0, 0, 0, 8, 8, 0.9f, 5]));

        Assert.Equal([new Detection(new(0, 0, 8, 8), 0.9f)], Detect(path, new() { PersonClass = 5 }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void A_graph_may_give_as_many_rows_as_it_finds(int red)
    {
        using var model = DetectionModel.Load(TinyModels.RedRows(_folder.File("rows.onnx")), new());
        using var batch = model.CreateBatch();
        var kept = new Detection[10];
        batch.Encode(0, RedPicture.With([.. Enumerable.Range(0, red)]), TinyModels.Input, TinyModels.Input);

        batch.Run(1);

        Assert.Equal(DetectionLayout.YoloNms, model.Layout);
        Assert.Equal(red, batch.Decode(0, Half, kept));
        Assert.All(kept[..red].Index(), found => Assert.Equal(RedPicture.Cell(found.Index), found.Item.Box));
    }

    [Fact]
    public void A_batch_gives_the_same_as_one_image_after_another()
    {
        using var model = DetectionModel.Load(TinyModels.RedCells(_folder.File("cells.onnx")), new() { MaxBatch = 4 });
        using var batch = model.CreateBatch();
        int[][] pictures = [[1, 40], [], [63], [0, 7, 30]];
        var alone = pictures.Select(cells => RunOne(batch, cells)).ToArray();
        foreach (var (index, cells) in pictures.Index())
        {
            batch.Encode(index, RedPicture.With(cells), TinyModels.Input, TinyModels.Input);
        }

        batch.Run(4);

        foreach (var (index, expected) in alone.Index())
        {
            var kept = new Detection[10];
            Assert.Equal(expected, kept[..batch.Decode(index, Half, kept)]);
            Assert.Equal(pictures[index].Length, expected.Length);
        }
    }

    [Fact]
    public void A_result_that_was_not_run_cannot_be_decoded()
    {
        using var model = DetectionModel.Load(TinyModels.RedCells(_folder.File("cells.onnx")), new());
        using var batch = model.CreateBatch();
        batch.Encode(0, RedPicture.With(), TinyModels.Input, TinyModels.Input);
        batch.Run(1);

        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Decode(1, Half, new Detection[1]));
    }

    [Fact]
    public void A_run_that_fails_says_which_model_failed()
    {
        using var model = DetectionModel.Load(TinyModels.RedCellsFailingOnWhite(_folder.File("fails.onnx")), new());
        using var batch = model.CreateBatch();
        batch.Encode(0, RedPicture.White, TinyModels.Input, TinyModels.Input);

        var message = Assert.Throws<DetectionModelException>(() => batch.Run(1)).Message;

        Assert.StartsWith("A run of the model fails.onnx failed (", message);
        Assert.DoesNotContain('\n', message);
        Assert.Throws<ArgumentOutOfRangeException>(() => batch.Decode(0, Half, new Detection[1]));
    }

    private static void AssertNear(Detection[] found)
    {
        var (box, score) = Assert.Single(found);
        Assert.Equal(0.75, score, 1e-5);
        Assert.Equal([24, 8, 40, 40], [box.Left, box.Top, box.Right, box.Bottom], (a, b) => Math.Abs(a - b) < 1e-4);
    }

    private static float[] Rows(int count, params (int Index, float[] Row)[] rows)
    {
        var tensor = new float[count * rows[0].Row.Length];
        foreach (var (index, row) in rows)
        {
            row.CopyTo(tensor, index * row.Length);
        }

        return tensor;
    }

    private static Detection[] RunOne(DetectionBatch batch, int[] cells)
    {
        var kept = new Detection[10];
        batch.Encode(0, RedPicture.With(cells), TinyModels.Input, TinyModels.Input);
        batch.Run(1);
        return kept[..batch.Decode(0, Half, kept)];
    }

    private static Detection[] Detect(string path, DetectionModelOptions options)
    {
        using var model = DetectionModel.Load(path, options);
        using var batch = model.CreateBatch();
        return RunOne(batch, []);
    }

    private Detection[] Detect(params (string, long[], float[])[] outputs) =>
        Detect(TinyModels.Fixed(_folder.File("a.onnx"), [1, 3, 64, 64], outputs), new());
}
