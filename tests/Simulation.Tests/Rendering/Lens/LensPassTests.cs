using StoreTracking.Simulation.Rendering;
using StoreTracking.Simulation.Rendering.Lens;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Tests.Rendering.Lens;

public class LensPassTests
{
    private const int Width = 45;
    private const int Height = 7;

    [Theory]
    [InlineData(0, 1, 0)]
    [InlineData(1, 1, 0)]
    [InlineData(-1, 1, 0)]
    [InlineData(0.4f, 1.9f, 0)]
    [InlineData(-0.6f, 2.5f, 0)]
    [InlineData(0.3f, 0.4f, 20)]
    public void It_equals_the_plain_formula_for_every_pixel(float softness, float gain, float noise)
    {
        var source = new byte[3 * Width * Height];
        new Random(5).NextBytes(source);

        // The harshest edge there is.
        source.AsSpan(300, 30).Fill(255);
        source.AsSpan(330, 30).Clear();
        var target = new byte[source.Length];
        var look = new RenderLook { Softness = softness, Noise = noise };
        new LensPass(new ImageSize(Width, Height), look).Run(source, target, gain, 9);

        var levels = new SensorNoise(look.Seed, noise, 3 * Width);
        for (var i = 0; i < source.Length; i++)
        {
            Assert.Equal(Plain(source, i, softness, gain, levels), target[i]);
        }
    }

    [Fact]
    public void Noise_has_the_deviation_that_is_asked_for()
    {
        var source = new byte[3 * 640 * 360];
        Array.Fill(source, (byte)64);
        var target = new byte[source.Length];
        new LensPass(new ImageSize(640, 360), new RenderLook { Noise = 5, Softness = 0 }).Run(source, target, 1, 1);

        // At level 64 noise counts fully; a channel's own share comes on top of what all channels share.
        var deviation = Math.Sqrt(target.Average(level => Math.Pow(level - 64, 2)));
        Assert.Equal(5 * Math.Sqrt(1 + (0.45 * 0.45)), deviation, 0.4);
    }

    private static byte Plain(byte[] source, int i, float softness, float gain, SensorNoise noise)
    {
        var row = i / (3 * Width);
        var x = i % (3 * Width);
        var soft = Mean(Mean(Column(x - 3), Column(x + 3)), Column(x));
        var level = Math.Clamp(source[i] + (((soft - source[i]) * (short)(128 * softness)) >> 7), 0, 255);
        return (byte)Math.Clamp(((level * (short)Math.Clamp(64 * gain, 0, 128)) >> 6) + ((noise.Row(9, row)[x] * (320 - level)) >> 8), 0, 255);

        int Column(int at)
        {
            at = at < 0 ? at + 3 : at >= 3 * Width ? at - 3 : at;
            return Mean(Mean(At(row - 1, at), At(row + 1, at)), At(row, at));
        }

        int At(int y, int at) => source[(Math.Clamp(y, 0, Height - 1) * 3 * Width) + at];

        static int Mean(int a, int b) => (a + b + 1) >> 1;
    }
}
