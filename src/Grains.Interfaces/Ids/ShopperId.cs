using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>
/// One visit of one anonymous person. It is random, lives for that visit only, and links to nothing else: not to
/// another visit, a person or a payment.
/// </summary>
[GenerateSerializer, Immutable, Alias("storetracking.ShopperId")]
[JsonConverter(typeof(ParsableJsonConverter<ShopperId>))]
public readonly record struct ShopperId : IParsable<ShopperId>
{
    /// <summary>Wraps the key of a shopper grain.</summary>
    public ShopperId(Guid value) => Value = value;

    /// <summary>The random value.</summary>
    [Id(0)]
    public Guid Value { get; private init; }

    /// <summary>A new visit's id, from the operating system's cryptographic randomness.</summary>
    public static ShopperId New() => new(Guid.NewGuid());

    /// <inheritdoc />
    public static ShopperId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id)
            ? id
            : throw new FormatException($"'{s}' is not a shopper id: expected 32 hexadecimal digits.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ShopperId result)
    {
        var valid = Guid.TryParseExact(s, "N", out var value);
        result = new(value);
        return valid;
    }

    /// <inheritdoc />
    public override string ToString() => Value.ToString("N");
}
