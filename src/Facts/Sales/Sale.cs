namespace StoreTracking.Facts;

/// <summary>A transaction at a till. Nothing tells whose it was.</summary>
public readonly record struct Sale
{
    /// <summary>How finely amounts are kept: ten-thousandths, the most decimals of any currency in ISO 4217.</summary>
    public const int Decimals = 4;

    /// <summary>When, in whole milliseconds.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The beginning of the hour that it belongs to on the store's own clock: <see cref="StoreHours.Of"/>.</summary>
    public required DateTimeOffset Hour { get; init; }

    /// <summary>The till.</summary>
    public required string Till { get; init; }

    /// <summary>The amount in the store's currency; below zero for a refund.</summary>
    public required decimal Amount { get; init; }
}

/// <summary>One hour of sales.</summary>
/// <param name="Hour">When it began.</param>
/// <param name="Transactions">How many there were, refunds left out.</param>
/// <param name="Amount">What they come to, refunds deducted.</param>
public readonly record struct SaleHour(DateTimeOffset Hour, int Transactions, decimal Amount);
