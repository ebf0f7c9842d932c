using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>A chain of stores, or a region of one.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ChainId")]
[JsonConverter(typeof(ParsableJsonConverter<ChainId>))]
public readonly record struct ChainId : IParsable<ChainId>
{
    /// <summary>Names a chain.</summary>
    /// <param name="value">A name that keeps <see cref="Slug.Rule"/>.</param>
    /// <exception cref="FormatException">The name breaks <see cref="Slug.Rule"/>.</exception>
    public ChainId(string value) => Value = Slug.Require(value, "chain id");

    /// <summary>The name.</summary>
    [Id(0)]
    public string Value { get; private init; }

    /// <inheritdoc />
    public static ChainId Parse(string s, IFormatProvider? provider = null) => new(s);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ChainId result)
    {
        var valid = Slug.IsValid(s);
        result = valid ? new(s!) : default;
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
