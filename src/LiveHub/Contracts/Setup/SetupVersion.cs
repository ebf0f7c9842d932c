using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>A version of a store's configuration, without its content.</summary>
public sealed record SetupVersion
{
    /// <summary>Its number.</summary>
    public required int Version { get; init; }

    /// <summary>Where it came from.</summary>
    public required ConfigurationOrigin Origin { get; init; }

    /// <summary>When it was taken over.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>What whoever saved it wrote about it; absent where nothing was.</summary>
    public string? Note { get; init; }

    /// <summary>Whether the store runs with it.</summary>
    public required bool IsCurrent { get; init; }
}

/// <summary>What became different between two versions of a store's configuration.</summary>
public sealed record SetupChanges
{
    /// <summary>The earlier version.</summary>
    public required int Since { get; init; }

    /// <summary>The later version.</summary>
    public required int Version { get; init; }

    /// <summary>The differences, in the order of the fields.</summary>
    public required ImmutableArray<SetupChange> Changes { get; init; }
}

/// <summary>One difference between two versions of a store's configuration.</summary>
public sealed record SetupChange
{
    /// <summary>The field; what has an id is named by it and not by its place, such as <c>cameras[door].source.location</c>.</summary>
    public required string Path { get; init; }

    /// <summary>What happened to it.</summary>
    public required ChangeKind Kind { get; init; }

    /// <summary>What it was; absent where it was added. Passwords are shown as ***.</summary>
    public JsonElement? Before { get; init; }

    /// <summary>What it is; absent where it was removed. Passwords are shown as ***.</summary>
    public JsonElement? After { get; init; }
}

/// <summary>What happened to a field.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ChangeKind>))]
public enum ChangeKind
{
    /// <summary>It is there only in the later version.</summary>
    [JsonStringEnumMemberName("added")] Added,

    /// <summary>It is there only in the earlier version.</summary>
    [JsonStringEnumMemberName("removed")] Removed,

    /// <summary>It has another value, or in a list another place.</summary>
    [JsonStringEnumMemberName("changed")] Changed,
}
