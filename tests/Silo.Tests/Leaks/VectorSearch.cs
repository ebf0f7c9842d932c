using System.Numerics.Tensors;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>
/// Looks for what people look like, also where it was averaged: numbers in a row that lie near to a description that is known.
/// </summary>
/// <param name="descriptions">Descriptions of equal length.</param>
internal sealed class VectorSearch(IReadOnlyList<float[]> descriptions)
{
    // Two descriptions of one person a moment apart differ by less; those of two people by more than ten times as much.
    private const float SquaredDistance = 0.02f;

    private readonly (float[] Values, int Peak)[] _wanted =
        [.. descriptions.Select(static values => (values, TensorPrimitives.IndexOfMax<float>(values)))];

    /// <summary>The length of a description in bytes.</summary>
    public int Bytes => descriptions.Count == 0 ? 0 : descriptions[0].Length * sizeof(float);

    /// <summary>How many places, of those that a number may lie at, hold such a row.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int CountIn(ReadOnlySpan<byte> bytes)
    {
        var numbers = MemoryMarshal.Cast<byte, float>(bytes);
        var count = 0;
        for (var at = 0; at < numbers.Length; at++)
        {
            // Most of memory is no number of about this size.
            if (numbers[at] is > 0.3f and < 1.01f && IsPeakOfAny(numbers, at))
            {
                count++;
            }
        }

        return count;
    }

    private bool IsPeakOfAny(ReadOnlySpan<float> numbers, int at)
    {
        foreach (var (values, peak) in _wanted)
        {
            var from = at - peak;
            if (from >= 0 && from + values.Length <= numbers.Length && Math.Abs(numbers[at] - values[peak]) < 0.1f)
            {
                var distance = TensorPrimitives.Distance(numbers.Slice(from, values.Length), values);
                if (distance * distance < SquaredDistance)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
