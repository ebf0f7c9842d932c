using System.Text.Json;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>A store's configuration as it is now.</summary>
public sealed record SetupState
{
    /// <summary>The store.</summary>
    public required StoreId Store { get; init; }

    /// <summary>The number of this version; each version that is saved has a higher one.</summary>
    public required int Version { get; init; }

    /// <summary>Where it came from.</summary>
    public required ConfigurationOrigin Origin { get; init; }

    /// <summary>When it was taken over.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>What whoever saved it wrote about it; absent where nothing was.</summary>
    public string? Note { get; init; }

    /// <summary>
    /// The document as it was written, of the form of a store's file. Passwords and tokens in its cameras' URLs are shown
    /// as ***: written back like that, for the same camera at the same address, they stay what they were.
    /// </summary>
    [Document(typeof(StoreConfiguration))]
    public required JsonElement Configuration { get; init; }

    /// <summary>The address of the JSON Schema that the document follows.</summary>
    public required string SchemaUrl { get; init; }
}
