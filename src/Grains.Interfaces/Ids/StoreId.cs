using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>A store.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.StoreId")]
[JsonConverter(typeof(ParsableJsonConverter<StoreId>))]
public readonly record struct StoreId : IParsable<StoreId>
{
    /// <summary>Names a store.</summary>
    /// <param name="value">A name that keeps <see cref="Slug.Rule"/>.</param>
    /// <exception cref="FormatException">The name breaks <see cref="Slug.Rule"/>.</exception>
    public StoreId(string value) => Value = Slug.Require(value, "store id");

    /// <summary>The name.</summary>
    [Id(0)]
    public string Value { get; private init; }

    /// <inheritdoc />
    public static StoreId Parse(string s, IFormatProvider? provider = null) => new(s);

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out StoreId result)
    {
        var valid = Slug.IsValid(s);
        result = valid ? new(s!) : default;
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Value;
}
