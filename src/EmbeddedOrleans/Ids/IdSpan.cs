using System.Text;

namespace Orleans.Runtime;

/// <summary>One part of an id: UTF-8 text with its hash computed once.</summary>
public readonly struct IdSpan : IEquatable<IdSpan>
{
    private readonly byte[]? _value;
    private readonly int _hash;

    /// <summary>Wraps UTF-8 text, which must not change afterwards.</summary>
    public IdSpan(byte[] value)
    {
        _value = value;
        var hash = default(HashCode);
        hash.AddBytes(value);
        _hash = hash.ToHashCode();
    }

    /// <summary>Whether there is no text.</summary>
    public bool IsDefault => _value is null or [];

    /// <summary>Encodes text.</summary>
    public static IdSpan Create(string id) => new(Encoding.UTF8.GetBytes(id));

    /// <summary>The text as UTF-8.</summary>
    public ReadOnlySpan<byte> AsSpan() => _value;

    /// <inheritdoc />
    public bool Equals(IdSpan obj) => AsSpan().SequenceEqual(obj.AsSpan());

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is IdSpan other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => _hash;

    /// <inheritdoc />
    public override string ToString() => Encoding.UTF8.GetString(AsSpan());

    /// <summary>Whether two parts are the same text.</summary>
    public static bool operator ==(IdSpan left, IdSpan right) => left.Equals(right);

    /// <summary>Whether two parts differ.</summary>
    public static bool operator !=(IdSpan left, IdSpan right) => !left.Equals(right);
}
