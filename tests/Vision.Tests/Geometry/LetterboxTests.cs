using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Geometry;

public sealed class LetterboxTests
{
    // What the type promises: there and back again within a hundredth of a native pixel.
    private const float Tolerance = 0.01f;

    public static TheoryData<ImageSize, ImageSize, LetterboxAlignment, Letterbox> Fits { get; } = new()
    {
        { new(1920, 1080), new(416, 416), LetterboxAlignment.TopLeft, new(new(1920, 1080), new(416, 234), 0, 0) },
        { new(1920, 1080), new(416, 416), LetterboxAlignment.Centre, new(new(1920, 1080), new(416, 234), 0, 91) },
        { new(1920, 1080), new(416, 416), LetterboxAlignment.Stretch, new(new(1920, 1080), new(416, 416), 0, 0) },
        { new(1080, 1920), new(640, 640), LetterboxAlignment.Centre, new(new(1080, 1920), new(360, 640), 140, 0) },
        { new(768, 432), new(640, 384), LetterboxAlignment.Centre, new(new(768, 432), new(640, 360), 0, 12) },
        { new(100, 50), new(416, 416), LetterboxAlignment.TopLeft, new(new(100, 50), new(416, 208), 0, 0) },
        { new(1000, 999), new(416, 416), LetterboxAlignment.Centre, new(new(1000, 999), new(416, 416), 0, 0) },
        { new(10000, 1), new(416, 416), LetterboxAlignment.Centre, new(new(10000, 1), new(416, 1), 0, 207) },
    };

    private static Arbitrary<int> Sides { get; } = Gen.Choose(1, 8192).ToArbitrary();

    [Theory]
    [MemberData(nameof(Fits))]
    public void An_image_is_fitted_as_large_as_it_goes(ImageSize native, ImageSize input, LetterboxAlignment alignment, Letterbox expected) =>
        Assert.Equal(expected, Letterbox.Fit(native, input, alignment));

    [Fact]
    public void The_content_lies_within_the_input_and_touches_two_sides() => Prop.ForAll(Sides, Sides, (width, height) =>
    {
        var letterbox = Letterbox.Fit(new(width, height), new(640, 384), LetterboxAlignment.Centre);
        var (right, bottom) = (letterbox.OffsetX + letterbox.Content.Width, letterbox.OffsetY + letterbox.Content.Height);
        return letterbox is { OffsetX: >= 0, OffsetY: >= 0, Content: { Width: > 0, Height: > 0 } } && right <= 640 && bottom <= 384
            && (letterbox.Content.Width == 640 || letterbox.Content.Height == 384);
    }).Check(Seeded.Config);

    [Theory]
    [InlineData(LetterboxAlignment.TopLeft)]
    [InlineData(LetterboxAlignment.Centre)]
    [InlineData(LetterboxAlignment.Stretch)]
    public void A_box_returns_from_the_models_input(LetterboxAlignment alignment)
    {
        var fractions = Gen.Choose(0, 1000).Select(value => value / 1000f).ToArbitrary();
        Prop.ForAll(Sides, Sides, fractions, (width, height, at) =>
        {
            var letterbox = Letterbox.Fit(new(width, height), new(416, 416), alignment);
            var box = new ImageBox(at * width / 2, at * height / 3, width - (at * width / 3), height - (at * height / 2));
            var there = letterbox.ToInput(box);
            var back = letterbox.ToNative(there.Left, there.Top, there.Right, there.Bottom);
            return Math.Abs(back.Left - box.Left) < Tolerance && Math.Abs(back.Top - box.Top) < Tolerance
                && Math.Abs(back.Right - box.Right) < Tolerance && Math.Abs(back.Bottom - box.Bottom) < Tolerance;
        }).Check(Seeded.Config);
    }

    [Fact]
    public void Boxes_are_clipped_to_the_cameras_image()
    {
        var letterbox = Letterbox.Fit(new(1920, 1080), new(416, 416), LetterboxAlignment.Centre);

        Assert.Equal(new(0, 0, 1920, 1080), letterbox.ToNative(-50, 0, 500, 416));
    }

    [Fact]
    public void Empty_sizes_and_contents_larger_than_the_input_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("native", () => Letterbox.Fit(new(0, 1080), new(416, 416), LetterboxAlignment.TopLeft));
        Assert.Throws<ArgumentOutOfRangeException>("input", () => Letterbox.Fit(new(1, 1), new(416, -1), LetterboxAlignment.TopLeft));
        Assert.Throws<ArgumentOutOfRangeException>(
            "content", () => Letterbox.Place(new(9, 9), new(417, 9), new(416, 416), LetterboxAlignment.TopLeft));
    }
}
