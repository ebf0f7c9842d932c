using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Encoding;
using StoreTracking.Vision.Tests.Geometry;

namespace StoreTracking.Vision.Tests.Inference.Encoding;

public sealed class FrameEncoderTests
{
    private static readonly ImageSize Input = new(48, 40);

    private static readonly InputEncoding Odd = new(
        ChannelOrder.Rgb, new Vector3(10, 20, 30), new Vector3(2, 4, 8), LetterboxAlignment.Centre, 114);

    public static TheoryData<DetectionLayout> Layouts { get; } =
        [DetectionLayout.Yolox, DetectionLayout.Yolov8, DetectionLayout.YoloNms, DetectionLayout.Detr, DetectionLayout.Ssd];

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_layouts_encoding_agrees_with_the_plain_definition(DetectionLayout layout)
    {
        var encoding = InputEncoding.For(layout);
        var size = encoding.Alignment == LetterboxAlignment.Stretch ? Input : new(48, 27);
        AssertEncodes(encoding, size, size);
    }

    [Fact]
    public void Frames_of_every_width_agree_with_the_plain_definition() => Prop.ForAll(
        Gen.Choose(1, 48).ToArbitrary(), Gen.Choose(1, 40).ToArbitrary(), (width, height) =>
        {
            // A camera whose image is this size exactly, scaled so that one side touches.
            var content = Letterbox.Fit(new(width, height), Input, Odd.Alignment).Content;
            AssertEncodes(Odd, content, new(width, height));
        }).Check(Seeded.Config.WithMaxTest(200));

    [Fact]
    public void Frames_of_another_size_are_scaled_between_pixel_centres() => Prop.ForAll(
        Gen.Choose(1, 120).ToArbitrary(), Gen.Choose(1, 120).ToArbitrary(), (width, height) =>
            AssertEncodes(Odd, new(width, height), new(width, height))).Check(Seeded.Config.WithMaxTest(200));

    [Theory]
    [InlineData(48, 27, 48, 27)]
    [InlineData(48, 26, 48, 26)]
    [InlineData(46, 26, 46, 26)]
    [InlineData(45, 25, 48, 27)]
    [InlineData(96, 54, 48, 27)]
    public void A_frame_that_nearly_fits_is_taken_as_it_is(int width, int height, int contentWidth, int contentHeight)
    {
        var letterbox = new FrameEncoder(Input, Odd).Encode(
            new byte[3 * width * height], new(width, height), new(1920, 1080), new float[3 * 48 * 40]);

        Assert.Equal(new ImageSize(contentWidth, contentHeight), letterbox.Content);
    }

    [Fact]
    public void The_padding_follows_a_frame_of_another_shape()
    {
        var encoder = new FrameEncoder(Input, Odd);
        var tensor = new float[3 * 48 * 40];
        foreach (var size in new ImageSize[] { new(48, 27), new(20, 40), new(48, 27), new(96, 20) })
        {
            var pixels = Pixels(size);
            var letterbox = encoder.Encode(pixels, size, size, tensor);
            AssertNear(Reference(Odd, pixels, size, letterbox), tensor);
        }
    }

    [Fact]
    public void Lengths_that_do_not_match_are_named() => Assert.Equal(
        "A frame of 4x2 from a camera of 4x2 has 23 bytes and a tensor of 5760 floats; expected were 3 bytes a pixel and 5760 floats.",
        Assert.Throws<ArgumentException>(
            () => new FrameEncoder(Input, Odd).Encode(new byte[23], new(4, 2), new(4, 2), new float[5760])).Message);

    private static void AssertEncodes(InputEncoding encoding, ImageSize size, ImageSize native)
    {
        var pixels = Pixels(size);
        var tensor = new float[3 * Input.Width * Input.Height];
        var letterbox = new FrameEncoder(Input, encoding).Encode(pixels, size, native, tensor);
        AssertNear(Reference(encoding, pixels, size, letterbox), tensor);
    }

    private static void AssertNear(float[] expected, float[] actual)
    {
        for (var i = 0; i < expected.Length; i++)
        {
            Assert.True(Math.Abs(expected[i] - actual[i]) < 1e-3, $"At {i}: {actual[i]}, should be {expected[i]}.");
        }
    }

    private static byte[] Pixels(ImageSize size)
    {
        var pixels = new byte[3 * size.Width * size.Height];
        new Random(size.Width + (1000 * size.Height)).NextBytes(pixels);
        return pixels;
    }

    // One value after another: its place in the content, the four pixels around it, weighted.
    private static float[] Reference(InputEncoding encoding, byte[] pixels, ImageSize size, Letterbox letterbox)
    {
        var tensor = new float[3 * Input.Width * Input.Height];
        for (var i = 0; i < tensor.Length; i++)
        {
            var plane = i / (Input.Width * Input.Height);
            var x = (i % Input.Width) - letterbox.OffsetX;
            var y = (i / Input.Width % Input.Height) - letterbox.OffsetY;
            var inside = x >= 0 && y >= 0 && x < letterbox.Content.Width && y < letterbox.Content.Height;
            var value = inside
                ? Sample((x + 0.5) * size.Width / letterbox.Content.Width, (y + 0.5) * size.Height / letterbox.Content.Height, plane)
                : encoding.Padding;
            tensor[i] = (float)((value - encoding.Mean[plane]) / encoding.Deviation[plane]);
        }

        return tensor;

        double Sample(double x, double y, int plane)
        {
            var (sum, weights) = (0.0, 0.0);
            var (atX, atY) = (Math.Clamp(x - 0.5, 0, size.Width - 1), Math.Clamp(y - 0.5, 0, size.Height - 1));
            var channel = encoding.Channels == ChannelOrder.Bgr ? plane : 2 - plane;
            for (var row = (int)atY; row <= Math.Min((int)atY + 1, size.Height - 1); row++)
            {
                for (var column = (int)atX; column <= Math.Min((int)atX + 1, size.Width - 1); column++)
                {
                    var weight = (1 - Math.Abs(atX - column)) * (1 - Math.Abs(atY - row));
                    sum += weight * pixels[(3 * ((row * size.Width) + column)) + channel];
                    weights += weight;
                }
            }

            return sum / weights;
        }
    }
}
