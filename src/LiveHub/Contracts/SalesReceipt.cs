namespace StoreTracking.LiveHub;

/// <summary>What became of an upload of transactions.</summary>
public sealed record SalesReceipt
{
    /// <summary>How many transactions it held.</summary>
    public required int Rows { get; init; }

    /// <summary>How many of them were new; the others had been handed in before.</summary>
    public required int Added { get; init; }
}
