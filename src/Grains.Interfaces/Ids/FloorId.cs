using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>A floor of a store. Written <c>store/floor</c>, which is also its grain's key.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.FloorId")]
[JsonConverter(typeof(ParsableJsonConverter<FloorId>))]
public readonly record struct FloorId : IParsable<FloorId>
{
    /// <summary>Names a floor of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">The floor's name, unique in its store.</param>
    /// <exception cref="FormatException">The name breaks <see cref="Slug.Rule"/>.</exception>
    public FloorId(StoreId store, string name)
    {
        Store = store;
        Name = Slug.Require(name, "floor id");
    }

    /// <summary>The store.</summary>
    [Id(0)]
    public StoreId Store { get; private init; }

    /// <summary>The floor's name, unique in its store.</summary>
    [Id(1)]
    public string Name { get; private init; }

    /// <inheritdoc />
    public static FloorId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id)
            ? id
            : throw new FormatException($"'{s}' is not a floor id: expected 'store/floor', each part of {Slug.Rule}.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out FloorId result)
    {
        var slash = s?.IndexOf('/') ?? -1;
        if (slash > 0 && Slug.IsValid(s![..slash]) && Slug.IsValid(s[(slash + 1)..]))
        {
            result = new(new StoreId(s[..slash]), s[(slash + 1)..]);
            return true;
        }

        result = default;
        return false;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Store.Value}/{Name}";
}
