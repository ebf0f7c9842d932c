using System.Globalization;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Truth;

/// <summary>
/// Writes true boxes in the ground-truth format of MOTChallenge (Milan et al., "MOT16", 2016): frame, id, left, top, width,
/// height, 1 (to be considered), 1 (the class of pedestrians), visibility.
/// </summary>
/// <param name="writer">Where to; disposing of this object closes it.</param>
public sealed class MotWriter(TextWriter writer) : IDisposable
{
    private readonly char[] _line = new char[160];

    /// <summary>Writes one person in one frame.</summary>
    /// <param name="frame">The number of the frame, from 1.</param>
    /// <param name="id">The number of the person, from 1.</param>
    /// <param name="box">Where, in pixels of the image.</param>
    /// <param name="visibility">Which share of the body is seen, 0 to 1.</param>
    public void Write(int frame, int id, in ImageBox box, float visibility)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(frame, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(id, 1);
        _line.AsSpan().TryWrite(
            CultureInfo.InvariantCulture, $"{frame},{id},{box.Left:0.00},{box.Top:0.00},{box.Width:0.00},{box.Height:0.00},1,1,{visibility:0.00}\n", out var length);
        writer.Write(_line.AsSpan(0, length));
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => writer.Dispose();
}
