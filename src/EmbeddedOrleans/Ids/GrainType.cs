namespace Orleans.Runtime;

/// <summary>The kind of a grain: its class's name in lower case without "Grain".</summary>
public readonly struct GrainType(IdSpan id) : IEquatable<GrainType>
{
    /// <summary>The kind's text.</summary>
    public IdSpan Value { get; } = id;

    /// <summary>Whether there is no text.</summary>
    public bool IsDefault => Value.IsDefault;

    /// <summary>Makes a kind from text.</summary>
    public static GrainType Create(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);
        return new(IdSpan.Create(value));
    }

    /// <inheritdoc />
    public bool Equals(GrainType obj) => Value.Equals(obj.Value);

    /// <inheritdoc />
    public override bool Equals(object? obj) => obj is GrainType other && Equals(other);

    /// <inheritdoc />
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc />
    public override string ToString() => Value.ToString();

    /// <summary>Whether two kinds are the same.</summary>
    public static bool operator ==(GrainType left, GrainType right) => left.Equals(right);

    /// <summary>Whether two kinds differ.</summary>
    public static bool operator !=(GrainType left, GrainType right) => !left.Equals(right);
}
