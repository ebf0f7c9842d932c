using System.Collections.Immutable;
using FsCheck.Fluent;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Masks;

namespace StoreTracking.Vision.Tests.Masks;

public sealed class PrivacyMaskTests
{
    private static readonly ImageSize Drawn = new(640, 480);

    [Fact]
    public void What_lies_in_an_area_is_black_and_what_lies_beside_it_is_as_it_was() => Property.Holds(
        from corners in Gen.Choose(3, 8)
        from turn in Property.Between(0, Math.Tau)
        from x in Property.Between(0, 640)
        from y in Property.Between(0, 480)
        from radius in Property.Between(5, 300)
        from width in Gen.Choose(16, 90)
        from height in Gen.Choose(16, 70)
        select (corners, turn, x, y, radius, size: new ImageSize(width, height)),
        given =>
        {
            ImmutableArray<ImagePoint> area =
            [
                .. Enumerable.Range(0, given.corners).Select(i => given.turn + (Math.Tau * i / given.corners)).Select(angle =>
                    new ImagePoint(Math.Clamp(given.x + (given.radius * Math.Cos(angle)), 0, 640), Math.Clamp(given.y + (given.radius * Math.Sin(angle)), 0, 480))),
            ];
            var pixels = White(given.size);

            new PrivacyMask(Drawn, [area]).Apply(pixels, given.size);

            for (var row = 0; row < given.size.Height; row++)
            {
                for (var column = 0; column < given.size.Width; column++)
                {
                    var isBlack = IsBlack(pixels, given.size, column, row);
                    var (across, down) = (640.0 / given.size.Width, 480.0 / given.size.Height);
                    var isCovered = Contains(area, (column + 0.5) * across, (row + 0.5) * down);
                    Assert.True(isBlack || !isCovered, $"The middle of pixel {column}, {row} lies in the area, and shows.");

                    // Black goes no farther than the pixels that the area touches.
                    var isNear = isCovered || Distance(area, (column + 0.5) * across, (row + 0.5) * down) <= Math.Sqrt((across * across) + (down * down));
                    Assert.True(isNear || !isBlack, $"The pixel {column}, {row} lies beside the area, and is black.");
                }
            }
        });

    [Fact]
    public void Two_areas_and_another_size_are_blacked_out_too()
    {
        var mask = new PrivacyMask(Drawn, [Rectangle(0, 0, 320, 240), Rectangle(320, 240, 640, 480)]);
        foreach (var size in (ImageSize[])[new(64, 48), new(32, 24), new(64, 48)])
        {
            var pixels = White(size);

            mask.Apply(pixels, size);

            var (right, bottom) = (size.Width - 1, size.Height - 1);
            Assert.True(IsBlack(pixels, size, 0, 0) && IsBlack(pixels, size, right, bottom));
            Assert.False(IsBlack(pixels, size, right, 0) || IsBlack(pixels, size, 0, bottom));
        }
    }

    [Fact]
    public void The_whole_image_can_be_black()
    {
        var pixels = White(new(37, 23));

        new PrivacyMask(Drawn, [Rectangle(0, 0, 640, 480)]).Apply(pixels, new(37, 23));

        Assert.DoesNotContain(pixels, value => value != 0);
    }

    [Fact]
    public void Blacking_out_allocates_nothing_once_the_size_is_known()
    {
        var (mask, size) = (new PrivacyMask(Drawn, [Rectangle(100, 100, 300, 300)]), new ImageSize(416, 312));
        var pixels = White(size);
        mask.Apply(pixels, size);
        mask.Apply(pixels, size);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
        {
            mask.Apply(pixels, size);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static ImmutableArray<ImagePoint> Rectangle(double left, double top, double right, double bottom) =>
        [new(left, top), new(right, top), new(right, bottom), new(left, bottom)];

    private static byte[] White(ImageSize size)
    {
        var pixels = new byte[3 * size.Width * size.Height];
        Array.Fill(pixels, (byte)255);
        return pixels;
    }

    private static bool IsBlack(byte[] pixels, ImageSize size, int x, int y) =>
        !pixels.AsSpan(3 * ((y * size.Width) + x), 3).ContainsAnyExcept((byte)0);

    private static bool Contains(ImmutableArray<ImagePoint> area, double x, double y)
    {
        var isInside = false;
        for (var i = 0; i < area.Length; i++)
        {
            var (a, b) = (area[i], area[(i + 1) % area.Length]);
            if (a.Y > y != b.Y > y && x < a.X + ((y - a.Y) / (b.Y - a.Y) * (b.X - a.X)))
            {
                isInside = !isInside;
            }
        }

        return isInside;
    }

    private static double Distance(ImmutableArray<ImagePoint> area, double x, double y) => Enumerable.Range(0, area.Length).Min(i =>
    {
        var (a, b) = (area[i], area[(i + 1) % area.Length]);
        var (dx, dy) = (b.X - a.X, b.Y - a.Y);
        var length = (dx * dx) + (dy * dy);
        var share = length > 0 ? Math.Clamp((((x - a.X) * dx) + ((y - a.Y) * dy)) / length, 0, 1) : 0;
        return Math.Sqrt(Math.Pow(x - a.X - (share * dx), 2) + Math.Pow(y - a.Y - (share * dy), 2));
    });
}
