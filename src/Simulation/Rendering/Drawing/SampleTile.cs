namespace StoreTracking.Simulation.Rendering.Drawing;

/// <summary>
/// Four samples a pixel of a part of the image, on which one figure is drawn before it is laid over the room. It grows
/// to the largest figure seen.
/// </summary>
internal sealed class SampleTile
{
    /// <summary>Set in a sample that something covers.</summary>
    public const uint Covered = 0x80000000;

    /// <summary>Set in a sample that the body covers, even where a burden hides it.</summary>
    public const uint Body = 0x40000000;

    private float[] _inverseDepths = [];
    private uint[] _colours = [];

    /// <summary>The first column, in pixels of the image.</summary>
    public int Left { get; private set; }

    /// <summary>The first row, in pixels of the image.</summary>
    public int Top { get; private set; }

    /// <summary>Columns, in pixels.</summary>
    public int Width { get; private set; }

    /// <summary>Rows, in pixels.</summary>
    public int Height { get; private set; }

    /// <summary>Samples in a row.</summary>
    public int Stride => 2 * Width;

    /// <summary>One over the depth of each sample, two rows of samples a row of pixels; 0 where nothing is.</summary>
    public Span<float> InverseDepths => _inverseDepths.AsSpan(0, 4 * Width * Height);

    /// <summary>0xRRGGBB of each sample, and its flags.</summary>
    public Span<uint> Colours => _colours.AsSpan(0, 4 * Width * Height);

    /// <summary>Clears it for a new figure.</summary>
    public void Reset(int left, int top, int width, int height)
    {
        (Left, Top, Width, Height) = (left, top, width, height);
        var length = 4 * width * height;
        if (_colours.Length < length)
        {
            _inverseDepths = new float[length];
            _colours = new uint[length];
        }

        InverseDepths.Clear();
        Colours.Clear();
    }
}
