using System.Collections.Immutable;
using System.Text.Json;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>A configuration that is to be checked.</summary>
public sealed record SetupDraft
{
    /// <summary>The document, of the form of a store's file.</summary>
    [Document(typeof(StoreConfiguration))]
    public required JsonElement Configuration { get; init; }
}

/// <summary>A configuration that is to be saved.</summary>
public sealed record SetupSave
{
    /// <summary>The version that was changed. Where another one is current by now, nothing is saved.</summary>
    public required int BasedOn { get; init; }

    /// <summary>What the change is about, up to 500 characters.</summary>
    public string? Note { get; init; }

    /// <summary>The document, of the form of a store's file.</summary>
    [Document(typeof(StoreConfiguration))]
    public required JsonElement Configuration { get; init; }
}

/// <summary>An earlier version that is to be saved again.</summary>
public sealed record SetupRollback
{
    /// <summary>The version whose content is to be current again.</summary>
    public required int Version { get; init; }

    /// <summary>The version that is current. Where another one is by now, nothing is saved.</summary>
    public required int BasedOn { get; init; }
}

/// <summary>What is wrong with a configuration.</summary>
public sealed record SetupValidation
{
    /// <summary>Every mistake; empty where it can be saved.</summary>
    public required ImmutableArray<SetupProblem> Problems { get; init; }
}

/// <summary>One mistake in a configuration.</summary>
public sealed record SetupProblem
{
    /// <summary>The field, such as <c>cameras[1].source.location</c>; empty for the document as a whole.</summary>
    public required string Field { get; init; }

    /// <summary>What was found and what would be right.</summary>
    public required string Message { get; init; }
}

/// <summary>
/// Why a configuration was not saved: problem details (RFC 9457), with <see cref="Version"/> where the status is 409 and
/// <see cref="Problems"/> where it is 422.
/// </summary>
public sealed record SetupRefusal
{
    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>One sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>The part of the request that is wrong; absent where it is none in particular.</summary>
    public string? Field { get; init; }

    /// <summary>The version that somebody else has saved since.</summary>
    public int? Version { get; init; }

    /// <summary>Every mistake of the configuration.</summary>
    public ImmutableArray<SetupProblem>? Problems { get; init; }
}

/// <summary>A store that is to be made: with one floor of 20 by 12 metres and no cameras.</summary>
public sealed record StoreCreation
{
    /// <summary>Its id: 1 to 64 lower-case letters, digits and inner hyphens, in use by no other store.</summary>
    public required string Id { get; init; }

    /// <summary>The name that people read, at most 100 characters.</summary>
    public required string Name { get; init; }

    /// <summary>The IANA time zone in which its day begins; <c>Etc/UTC</c> where it is absent.</summary>
    public string? TimeZone { get; init; }

    /// <summary>The id of the chain whose wall shows it; where it is absent, that of the only chain, or else <c>stores</c>.</summary>
    public string? Chain { get; init; }
}
