using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Appearance;

public sealed class UniformTests
{
    private static readonly ImageSize Size = new(40, 100);
    private static readonly ImageBox Body = new(0, 0, 40, 100);
    private static readonly (byte R, byte G, byte B) Green = (27, 127, 58);
    private static readonly (byte R, byte G, byte B) Black = (34, 34, 34);
    private static readonly (byte R, byte G, byte B) Blue = (40, 50, 180);
    private static readonly Uniform Apron = new(new(27, 127, 58), null);
    private static readonly Uniform ApronOverBlack = new(new(27, 127, 58), new(34, 34, 34));

    [Theory]
    [InlineData(1.0)]
    [InlineData(0.5)]
    [InlineData(1.4)]
    public void Whoever_wears_it_looks_like_it_in_any_light(double light)
    {
        var picture = Clothed(Green, Black, light);

        Assert.Equal(1, Apron.Likeness(picture, Size, Size, Body));
        Assert.Equal(1, ApronOverBlack.Likeness(picture, Size, Size, Body));
    }

    [Fact]
    public void Another_colour_does_not()
    {
        Assert.Equal(0, Apron.Likeness(Clothed(Blue, Green), Size, Size, Body));
        Assert.Equal(0, ApronOverBlack.Likeness(Clothed(Green, Blue), Size, Size, Body));
        Assert.Equal(0, new Uniform(new(150, 150, 150), null).Likeness(Clothed(Black, Black), Size, Size, Body));
    }

    [Fact]
    public void An_open_vest_that_covers_a_third_is_enough_and_a_scarf_is_not()
    {
        Assert.Equal(1, Apron.Likeness(Striped(12), Size, Size, Body));
        Assert.InRange(Apron.Likeness(Striped(4), Size, Size, Body), 0.2f, 0.7f);
    }

    [Fact]
    public void Who_is_not_in_the_picture_wears_nothing() =>
        Assert.Equal(0, Apron.Likeness(Clothed(Green, Black), Size, Size, new(60, 120, 80, 160)));

    // A stripe of green, so many pixels wide, down the middle of somebody in blue.
    private static byte[] Striped(int width)
    {
        var picture = Clothed(Blue, Black);
        for (var y = 0; y < Size.Height; y++)
        {
            for (var x = (Size.Width - width) / 2; x < (Size.Width + width) / 2; x++)
            {
                var i = 3 * ((y * Size.Width) + x);
                (picture[i], picture[i + 1], picture[i + 2]) = (Green.B, Green.G, Green.R);
            }
        }

        return picture;
    }

    private static byte[] Clothed((byte R, byte G, byte B) shirt, (byte R, byte G, byte B) trousers, double light = 1)
    {
        var picture = new byte[3 * Size.Width * Size.Height];
        for (var i = 0; i < picture.Length / 3; i++)
        {
            var (r, g, b) = i / Size.Width < 50 ? shirt : trousers;
            (picture[3 * i], picture[(3 * i) + 1], picture[(3 * i) + 2]) = (Lit(b), Lit(g), Lit(r));
        }

        return picture;

        byte Lit(byte channel) => (byte)Math.Min(255, light * channel);
    }
}
