namespace StoreTracking.Simulation.Rendering.Lens;

/// <summary>
/// Noise of a sensor, drawn once and laid over each picture at other places. It is mostly the same in the three channels,
/// and neighbours are alike, as after a camera's own processing.
/// </summary>
internal sealed class SensorNoise
{
    private const int Length = 1 << 16;
    private const double ChannelShare = 0.45;

    private readonly sbyte[] _levels;
    private readonly int _rowLength;

    /// <summary>Draws the noise.</summary>
    /// <param name="seed">Where chance comes from.</param>
    /// <param name="deviation">Its standard deviation in levels.</param>
    /// <param name="rowLength">Bytes in a row of the picture.</param>
    public SensorNoise(int seed, float deviation, int rowLength)
    {
        var random = new Random(seed);
        _rowLength = rowLength;
        _levels = new sbyte[(3 * Length) + rowLength];
        var last = 0.0;
        for (var i = 0; i < _levels.Length / 3; i++)
        {
            var grey = Normal(random);
            var smooth = (0.92 * grey) + (0.39 * last);
            last = grey;
            for (var channel = 0; channel < 3; channel++)
            {
                _levels[(3 * i) + channel] = (sbyte)Math.Clamp(Math.Round(deviation * (smooth + (ChannelShare * Normal(random)))), -96, 96);
            }
        }
    }

    /// <summary>The noise of one row of one frame.</summary>
    public ReadOnlySpan<sbyte> Row(uint seed, int row)
    {
        var start = 3 * (int)(Figures.Hashing.Mix(seed, (uint)row) % Length);
        return _levels.AsSpan(start, _rowLength);
    }

    // Box and Muller (1958).
    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());
}
