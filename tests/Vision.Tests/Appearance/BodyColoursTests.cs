using System.Numerics.Tensors;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Appearance;

public sealed class BodyColoursTests
{
    private static readonly ImageSize Size = new(40, 100);
    private static readonly ImageBox Body = new(0, 0, 40, 100);
    private static readonly (byte R, byte G, byte B) Red = (190, 40, 40);
    private static readonly (byte R, byte G, byte B) Blue = (40, 50, 180);
    private static readonly (byte R, byte G, byte B) Grey = (90, 90, 92);

    [Fact]
    public void A_description_is_as_long_as_one_and_like_itself()
    {
        var description = Describe(Clothed(Red, Blue));

        Assert.Equal(1, TensorPrimitives.Dot(description, description), 1e-5f);
    }

    [Fact]
    public void Noise_and_a_little_light_leave_somebody_alike_and_another_shirt_does_not()
    {
        var random = new Random(4);
        var usual = Describe(Clothed(Red, Blue));
        var noisy = Describe(Clothed(Red, Blue, channel => (byte)Math.Clamp((channel * 1.08) + random.Next(-12, 13), 0, 255)));
        var other = Describe(Clothed(Grey, Blue));
        var swapped = Describe(Clothed(Blue, Red));

        Assert.InRange(TensorPrimitives.Dot(usual, noisy), 0.9f, 1);
        Assert.InRange(TensorPrimitives.Dot(usual, other), 0, 0.75f);
        Assert.InRange(TensorPrimitives.Dot(usual, swapped), 0, 0.5f);
    }

    [Fact]
    public void A_scaled_copy_of_the_camera_s_image_gives_the_same()
    {
        var usual = Describe(Clothed(Red, Blue));
        var scaled = new float[BodyColours.Length];
        BodyColours.Describe(Clothed(Red, Blue), Size, new(80, 300), [new(new(0, 0, 80, 300), 1)], scaled);

        Assert.Equal(usual, scaled);
    }

    [Theory]
    [InlineData(-100, -100, -50, -50)]
    [InlineData(60, 120, 80, 160)]
    public void What_lies_beside_the_picture_has_no_colours(float left, float top, float right, float bottom)
    {
        var description = new float[BodyColours.Length];
        BodyColours.Describe(Clothed(Red, Blue), Size, Size, [new(new(left, top, right, bottom), 1)], description);

        Assert.All(description, value => Assert.Equal(0, value));
    }

    [Fact]
    public void Whoever_stands_before_somebody_lends_them_no_colours()
    {
        // Red and blue, with somebody grey before the legs and half of the trunk.
        Detection[] people = [new(Body, 0.9f), new(new(-20, 40, 60, 140), 0.9f)];
        var picture = Clothed(Red, Blue);
        for (var pixel = 40 * Size.Width; pixel < Size.Width * Size.Height; pixel++)
        {
            (picture[3 * pixel], picture[(3 * pixel) + 1], picture[(3 * pixel) + 2]) = (Grey.B, Grey.G, Grey.R);
        }

        var hidden = new float[people.Length * BodyColours.Length];
        BodyColours.Describe(picture, Size, Size, people, hidden);
        var whole = Describe(Clothed(Red, Blue));
        var part = BodyColours.Length / 3;

        Assert.Equal(whole[..(2 * part)], hidden[..(2 * part)]);
        Assert.All(hidden[(2 * part)..BodyColours.Length], static value => Assert.Equal(0, value));
    }

    [Fact]
    public void Describing_allocates_nothing()
    {
        var picture = Clothed(Red, Blue);
        var description = new float[BodyColours.Length];
        BodyColours.Describe(picture, Size, Size, [new(Body, 1)], description);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var call = 0; call < 100; call++)
        {
            BodyColours.Describe(picture, Size, Size, [new(Body, 1)], description);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static float[] Describe(byte[] picture)
    {
        var description = new float[BodyColours.Length];
        BodyColours.Describe(picture, Size, Size, [new(Body, 1)], description);
        return description;
    }

    // Skin above, a shirt to the hips, trousers below.
    private static byte[] Clothed(
        (byte R, byte G, byte B) shirt, (byte R, byte G, byte B) trousers, Func<byte, byte>? change = null)
    {
        change ??= channel => channel;
        var picture = new byte[3 * Size.Width * Size.Height];
        for (var i = 0; i < picture.Length / 3; i++)
        {
            var y = i / Size.Width;
            var (r, g, b) = y < 15 ? ((byte)200, (byte)150, (byte)130) : y < 50 ? shirt : trousers;
            (picture[3 * i], picture[(3 * i) + 1], picture[(3 * i) + 2]) = (change(b), change(g), change(r));
        }

        return picture;
    }
}
