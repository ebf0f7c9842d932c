using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Detections.Decoders;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tests.Geometry;

namespace StoreTracking.Vision.Tests.Detections;

public sealed class DecoderTests
{
    private const float Floor = 0.3f;
    private static readonly ImageSize Input = new(64, 32);

    private static readonly Gen<float> Values = Gen.Frequency(
        (12, Gen.Choose(-300, 300).Select(value => value / 100f)),
        (6, Gen.Choose(0, 100).Select(value => value / 100f)),
        (1, Gen.Elements(float.NaN, float.PositiveInfinity, float.NegativeInfinity, 1000f, float.MinValue)));

    public static TheoryData<string> All { get; } = ["yolox", "yolov8", "yolo-nms", "detr softmax", "detr sigmoid", "ssd", "ssd rows"];

    [Fact]
    public void Yolox_agrees_with_its_paper_written_plainly() => Prop.ForAll(Tensor(42 * 8), tensor =>
        Decode(new YoloxDecoder(Input, 42, 3, person: 1), tensor).SequenceEqual(PlainYolox(tensor)))
        .Check(Seeded.Config);

    [Theory]
    [MemberData(nameof(All))]
    public void Whatever_a_tensor_holds_only_usable_detections_come_out(string layout)
    {
        var decoder = Create(layout);
        Prop.ForAll(Tensor(42 * 8), Tensor(42 * 4), (first, boxes) =>
            Decode(decoder, first, boxes).All(found => found.Score is >= Floor and <= 1 && found.Box.IsUsable
                && found.Box is { Left: >= 0, Top: >= 0, Right: <= 128, Bottom: <= 64 }))
            .Check(Seeded.Config.WithMaxTest(200));
    }

    [Theory]
    [InlineData(755)]
    [InlineData(757)]
    public void Yolox_refuses_rows_that_do_not_match_its_grids(int rows) =>
        Assert.Throws<ArgumentOutOfRangeException>("cells", () => new YoloxDecoder(new(192, 192), rows, 1));

    [Fact]
    public void A_class_beyond_the_last_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("person", () => new YoloxDecoder(Input, 42, 3, 3));
        Assert.Throws<ArgumentOutOfRangeException>("person", () => new Yolov8Decoder(42, 3, 3));
        Assert.Throws<ArgumentOutOfRangeException>("person", () => new DetrDecoder(Input, 42, 3, 3));
        Assert.Throws<ArgumentOutOfRangeException>("person", () => new SsdDecoder(Input, 42, 3, -1));
    }

    [Theory]
    [InlineData(1, 0, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(20, 0, 14)]
    [InlineData(21, 0, 15)]
    [InlineData(80, 0, 0)]
    [InlineData(81, 0, 1)]
    [InlineData(90, 0, 0)]
    [InlineData(91, 1, 1)]
    [InlineData(92, 1, 1)]
    public void The_class_person_follows_from_the_number_of_classes(int classes, int detr, int ssd)
    {
        Assert.Equal(detr, PersonClass.ForDetr(classes));
        Assert.Equal(ssd, PersonClass.ForSsd(classes));
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(-0.1f)]
    [InlineData(1.01f)]
    [InlineData(float.NaN)]
    public void Thresholds_are_fractions(float value)
    {
        Assert.Throws<ArgumentOutOfRangeException>("scoreFloor", () => new DetectorThresholds(value, 0.5f));
        Assert.Throws<ArgumentOutOfRangeException>("overlap", () => new DetectorThresholds(0.5f, value));
    }

    private static Arbitrary<float[]> Tensor(int length) => Values.ArrayOf(length).ToArbitrary();

    private static IDetectionDecoder Create(string layout) => layout switch
    {
        "yolox" => new YoloxDecoder(Input, 42, 3),
        "yolov8" => new Yolov8Decoder(42, 4),
        "yolo-nms" => new YoloNmsDecoder(42),
        "detr softmax" => new DetrDecoder(Input, 42, 2, 0),
        "detr sigmoid" => new DetrDecoder(Input, 42, 3, 0),
        "ssd" => new SsdDecoder(Input, 42, 2, 1),
        _ => new SsdRowsDecoder(Input, 42),
    };

    private static Detection[] Decode(IDetectionDecoder decoder, float[] first, float[]? boxes = null)
    {
        var found = new Detection[decoder.Capacity];
        var writer = new DetectionWriter(Letterbox.Fit(new(128, 64), Input, LetterboxAlignment.TopLeft), Floor, found);
        decoder.Decode(new(first, boxes), ref writer);
        return found[..writer.Count];
    }

    // 64x32 has 8x4 cells at stride 8, 4x2 at 16 and 2x1 at 32; a camera's pixel is half a pixel of the input.
    private static IEnumerable<Detection> PlainYolox(float[] tensor)
    {
        var cells = new[] { 8, 16, 32 }.SelectMany(stride =>
            Enumerable.Range(0, 32 / stride).SelectMany(y => Enumerable.Range(0, 64 / stride).Select(x => (x, y, stride))));
        return cells.Zip(tensor.Chunk(8), (cell, row) =>
        {
            var (x, y) = ((cell.x + row[0]) * cell.stride, (cell.y + row[1]) * cell.stride);
            var (width, height) = (MathF.Exp(row[2]) * cell.stride, MathF.Exp(row[3]) * cell.stride);
            float[] corners = [x - (width / 2), y - (height / 2), x + (width / 2), y + (height / 2)];
            var box = new ImageBox(Clip(corners[0], 128), Clip(corners[1], 64), Clip(corners[2], 128), Clip(corners[3], 64));
            return (Detection: new Detection(box, Math.Min(row[4] * row[6], 1)), IsFound: row[4] >= Floor && row[4] * row[6] >= Floor
                && corners.All(float.IsFinite) && box.Area > 0);
        }).Where(cell => cell.IsFound).Select(cell => cell.Detection);

        static float Clip(float value, float limit) => Math.Clamp(value * 2, 0, limit);
    }
}
