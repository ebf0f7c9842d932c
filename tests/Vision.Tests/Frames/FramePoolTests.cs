using StoreTracking.Vision.Frames;

namespace StoreTracking.Vision.Tests.Frames;

public sealed class FramePoolTests
{
    [Fact]
    public void A_frame_given_back_is_lent_again()
    {
        var pool = new FramePool(new(4, 2));
        var first = pool.Rent();
        Assert.Equal(24, first.Pixels.Length);
        first.Dispose();
        Assert.Same(first, pool.Rent());
    }

    [Fact]
    public void A_frame_given_back_shows_nobody()
    {
        var frame = new FramePool(new(4, 2)).Rent();
        var pixels = frame.Buffer;
        pixels.Span.Fill(200);
        frame.Dispose();
        Assert.False(pixels.Span.ContainsAnyExcept((byte)0));
    }

    [Fact]
    public void A_frame_given_back_twice_is_lent_to_one_holder_only()
    {
        var pool = new FramePool(new(4, 2));
        var frame = pool.Rent();
        frame.Dispose();
        frame.Dispose();
        Assert.Same(frame, pool.Rent());
        Assert.NotSame(frame, pool.Rent());
    }

    [Theory]
    [InlineData(0, 2)]
    [InlineData(2, -1)]
    public void A_size_without_area_is_refused(int width, int height) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FramePool(new(width, height)));
}
