using StoreTracking.Silo.Replay.Annotation;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Silo.Tests.Replay.Annotation;

public sealed class PixelationTests
{
    private static readonly ImageSize Size = new(200, 160);

    private readonly byte[] _pixels = new byte[3 * Size.Width * Size.Height];

    public PixelationTests() => new Random(7).NextBytes(_pixels);

    [Fact]
    public void A_covered_box_holds_blocks_of_one_colour_that_are_a_sixth_of_its_width()
    {
        var box = new ImageBox(60, 40, 120, 100);
        var block = Pixelation.Block(box);
        Assert.Equal(10, block);

        Pixelation.Cover(Picture(), box);

        // The area is a tenth wider and higher than the box.
        for (var y = 37; y < 103; y++)
        {
            for (var x = 57; x < 123; x++)
            {
                var corner = Pixel(57 + ((x - 57) / block * block), 37 + ((y - 37) / block * block));
                Assert.Equal(corner, Pixel(x, y));
            }
        }
    }

    [Fact]
    public void What_lies_beside_the_covered_box_stays()
    {
        var before = _pixels.ToArray();

        Pixelation.Cover(Picture(), new ImageBox(60, 40, 120, 100));

        Assert.Equal(before.AsSpan(0, 3 * Size.Width * 37), _pixels.AsSpan(0, 3 * Size.Width * 37));
        Assert.NotEqual(before, _pixels);
    }

    [Fact]
    public void A_block_has_the_mean_of_what_it_covers()
    {
        var expected = 0;
        for (var y = 0; y < 8; y++)
        {
            for (var x = 0; x < 8; x++)
            {
                expected += Pixel(x, y).Green;
            }
        }

        Pixelation.Cover(Picture());

        Assert.Equal(expected / 64, Pixel(0, 0).Green);
    }

    [Theory]
    [InlineData(-50, -50, -10, -10)]
    [InlineData(300, 10, 400, 50)]
    [InlineData(50, 50, 40, 40)]
    [InlineData(float.NaN, 0, 40, 40)]
    public void A_box_that_shows_nothing_covers_nothing(float left, float top, float right, float bottom)
    {
        var before = _pixels.ToArray();

        Pixelation.Cover(Picture(), new ImageBox(left, top, right, bottom));

        Assert.Equal(before, _pixels);
    }

    [Fact]
    public void A_box_larger_than_the_picture_covers_all_of_it()
    {
        Pixelation.Cover(Picture(), new ImageBox(-100, -100, 300, 300));

        Assert.True(_pixels.Chunk(3).Distinct(Equal.Bytes).Count() <= 12);
    }

    private Picture Picture() => new(_pixels, Size);

    private (byte Blue, byte Green, byte Red) Pixel(int x, int y)
    {
        var at = 3 * ((y * Size.Width) + x);
        return (_pixels[at], _pixels[at + 1], _pixels[at + 2]);
    }

    private sealed class Equal : IEqualityComparer<byte[]>
    {
        public static Equal Bytes { get; } = new();

        bool IEqualityComparer<byte[]>.Equals(byte[]? a, byte[]? b) => a.AsSpan().SequenceEqual(b);

        int IEqualityComparer<byte[]>.GetHashCode(byte[] pixel) => HashCode.Combine(pixel[0], pixel[1], pixel[2]);
    }
}
