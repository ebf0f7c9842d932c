namespace StoreTracking.LiveHub;

/// <summary>
/// Compares the tags of a measurement, in any order, with those of a series without copying them, so that a measurement
/// on a hot path allocates nothing.
/// </summary>
internal sealed class TagSetComparer :
    IEqualityComparer<KeyValuePair<string, object?>[]>,
    IAlternateEqualityComparer<ReadOnlySpan<KeyValuePair<string, object?>>, KeyValuePair<string, object?>[]>
{
    public static TagSetComparer Instance { get; } = new();

    public KeyValuePair<string, object?>[] Create(ReadOnlySpan<KeyValuePair<string, object?>> alternate) =>
        alternate.ToArray();

    public bool Equals(KeyValuePair<string, object?>[]? x, KeyValuePair<string, object?>[]? y) => Equals(x.AsSpan(), y!);

    public int GetHashCode(KeyValuePair<string, object?>[] obj) => GetHashCode(obj.AsSpan());

    public bool Equals(ReadOnlySpan<KeyValuePair<string, object?>> alternate, KeyValuePair<string, object?>[] other)
    {
        if (alternate.Length != other.Length)
        {
            return false;
        }

        foreach (var (name, value) in alternate)
        {
            if (!Has(other, name, value))
            {
                return false;
            }
        }

        return true;
    }

    public int GetHashCode(ReadOnlySpan<KeyValuePair<string, object?>> alternate)
    {
        // A sum does not depend on the order.
        var hash = alternate.Length;
        foreach (var (name, value) in alternate)
        {
            hash = unchecked(hash + HashCode.Combine(name, value));
        }

        return hash;
    }

    private static bool Has(KeyValuePair<string, object?>[] tags, string name, object? value)
    {
        foreach (var tag in tags)
        {
            if (tag.Key == name && Equals(tag.Value, value))
            {
                return true;
            }
        }

        return false;
    }
}
