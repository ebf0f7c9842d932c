using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>What a report is made from. What is null was not looked at, and the report says so.</summary>
public sealed record PrivacyInputs
{
    /// <summary>The configuration.</summary>
    public required StoreConfiguration Store { get; init; }

    /// <summary>Where the configuration comes from, in words.</summary>
    public required string Source { get; init; }

    /// <summary>What is kept and for how long.</summary>
    public required FactOptions Facts { get; init; }

    /// <summary>The time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>The rows of the database.</summary>
    public IReadOnlyList<KeptRows>? Kept { get; init; }

    /// <summary>The accounts.</summary>
    public IReadOnlyList<Account>? Accounts { get; init; }

    /// <summary>The tokens.</summary>
    public IReadOnlyList<AccessToken>? Tokens { get; init; }

    /// <summary>Who looked at positions; null where the reader may not know.</summary>
    public IReadOnlyList<PositionView>? Views { get; init; }

    /// <summary>The addresses that are served.</summary>
    public IReadOnlyCollection<string>? Addresses { get; init; }

    /// <summary>The host of the MQTT broker to which signals and numbers go; empty where there is none.</summary>
    public string? Broker { get; init; }

    /// <summary>Reads what the database tells.</summary>
    public async Task<PrivacyInputs> MeasureAsync(IRetentionProof retention, IAccessStore access, bool withViews, CancellationToken cancellation) => this with
    {
        Kept = await retention.MeasureAsync(Store.Id, cancellation),
        Accounts = await access.ListAccountsAsync(cancellation),
        Tokens = await access.ListTokensAsync(cancellation),
        Views = withViews ? await access.ListViewsAsync(Store.Id, Now - Facts.KeepAccessLog, cancellation) : null,
    };
}
