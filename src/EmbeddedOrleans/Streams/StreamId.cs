namespace Orleans.Runtime;

/// <summary>Names a stream: a namespace and a key. Written <c>namespace/key</c>.</summary>
public readonly struct StreamId : IEquatable<StreamId>
{
    private readonly string? _namespace;
    private readonly string _key;

    private StreamId(string? ns, string key) => (_namespace, _key) = (string.IsNullOrEmpty(ns) ? null : ns, key);

    /// <summary>Names a stream whose key is a GUID.</summary>
    public static StreamId Create(string? ns, Guid key) => new(ns, key.ToString("N"));

    /// <summary>Names a stream whose key is a string.</summary>
    public static StreamId Create(string? ns, string key) => new(ns, key);

    /// <summary>The key.</summary>
    public string GetKeyAsString() => _key;

    /// <summary>The namespace; null where there is none.</summary>
    public string? GetNamespace() => _namespace;

    /// <inheritdoc />
    public bool Equals(StreamId other) => _namespace == other._namespace && _key == other._key;

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is StreamId other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(_namespace, _key);

    /// <inheritdoc />
    public override string ToString() => $"{_namespace ?? "null"}/{_key}";

    /// <summary>Whether two ids name the same stream.</summary>
    public static bool operator ==(StreamId s1, StreamId s2) => s1.Equals(s2);

    /// <summary>Whether two ids name different streams.</summary>
    public static bool operator !=(StreamId s1, StreamId s2) => !s1.Equals(s2);
}
