namespace StoreTracking.Vision.Inference.Models;

/// <summary>One output of a graph as a run gave it.</summary>
/// <param name="Name">The name in the graph.</param>
/// <param name="Dimensions">The size of each axis, the batch first.</param>
/// <param name="IsFloat">Whether its elements are 32-bit floats.</param>
internal sealed record TensorShape(string Name, long[] Dimensions, bool IsFloat)
{
    public int Rank => Dimensions.Length;

    /// <summary>How many elements one image of the batch has.</summary>
    public int LengthOfOne => (int)Dimensions.Skip(1).Aggregate(1L, (product, length) => product * length);

    public int this[int axis] => (int)Dimensions[axis];

    public bool IsNamedLike(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (Name.Contains(part, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    public override string ToString() => $"{Name}[{string.Join(',', Dimensions)}]{(IsFloat ? "" : " (not float)")}";
}
