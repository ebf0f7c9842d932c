using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>
/// The notice that people read at the store's entrance, and who answers for what happens. Real cameras start only once it is
/// there; what it says of times and masks is taken from what runs.
/// </summary>
[GenerateSerializer, Immutable, Alias("storetracking.NoticeConfiguration")]
public sealed record NoticeConfiguration
{
    /// <summary>The version of the notice that hangs at the entrance, such as <c>2026-11</c>.</summary>
    [Id(0)]
    public required string Version { get; init; }

    /// <summary>The languages in which it can be read, at least one; the first is shown to whoever prefers none of them.</summary>
    [Id(1)]
    public required ImmutableArray<NoticeLanguage> Languages { get; init; }

    /// <summary>Who decides about the cameras (GDPR Article 4(7)).</summary>
    [Id(2)]
    public required ContactConfiguration Controller { get; init; }

    /// <summary>The data protection officer; absent where there is none.</summary>
    [Id(3)]
    public ContactConfiguration? DataProtectionOfficer { get; init; }

    /// <summary>The legal basis, as visitors read it.</summary>
    [Id(4)]
    public required string LegalBasis { get; init; }

    /// <summary>The authority to which visitors may complain; absent where the notice need not name it.</summary>
    [Id(5)]
    public string? ComplaintAuthority { get; init; }
}

/// <summary>Somebody to ask, with at least one of e-mail and phone.</summary>
[GenerateSerializer, Immutable, Alias("storetracking.ContactConfiguration")]
public sealed record ContactConfiguration
{
    /// <summary>A person's or company's name.</summary>
    [Id(0)]
    public required string Name { get; init; }

    /// <summary>The postal address, in one line.</summary>
    [Id(1)]
    public string? Address { get; init; }

    /// <summary>An e-mail address.</summary>
    [Id(2)]
    public string? Email { get; init; }

    /// <summary>A phone number.</summary>
    [Id(3)]
    public string? Phone { get; init; }
}

/// <summary>The languages that the notice has texts for.</summary>
[GenerateSerializer, Alias("storetracking.NoticeLanguage")]
[JsonConverter(typeof(JsonStringEnumConverter<NoticeLanguage>))]
public enum NoticeLanguage
{
    /// <summary>English.</summary>
    [JsonStringEnumMemberName("en")] English,

    /// <summary>German.</summary>
    [JsonStringEnumMemberName("de")] German,

    /// <summary>French.</summary>
    [JsonStringEnumMemberName("fr")] French,
}
