using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>A camera of a store. Written <c>store/camera</c>, which is also its grain's key.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.CameraId")]
[JsonConverter(typeof(ParsableJsonConverter<CameraId>))]
public readonly record struct CameraId : IParsable<CameraId>
{
    /// <summary>Names a camera of a store.</summary>
    /// <param name="store">The store.</param>
    /// <param name="name">The camera's name, unique in its store.</param>
    /// <exception cref="FormatException">The name breaks <see cref="Slug.Rule"/>.</exception>
    public CameraId(StoreId store, string name)
    {
        Store = store;
        Name = Slug.Require(name, "camera id");
    }

    /// <summary>The store.</summary>
    [Id(0)]
    public StoreId Store { get; private init; }

    /// <summary>The camera's name, unique in its store.</summary>
    [Id(1)]
    public string Name { get; private init; }

    /// <inheritdoc />
    public static CameraId Parse(string s, IFormatProvider? provider = null) =>
        TryParse(s, provider, out var id)
            ? id
            : throw new FormatException($"'{s}' is not a camera id: expected 'store/camera', each part of {Slug.Rule}.");

    /// <inheritdoc />
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CameraId result)
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
