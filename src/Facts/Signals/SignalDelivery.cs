namespace StoreTracking.Facts;

/// <summary>What became of one signal at one webhook.</summary>
public sealed record SignalDelivery
{
    /// <summary>The signal.</summary>
    public required Signal Signal { get; init; }

    /// <summary>The webhook's id within the store.</summary>
    public required string Webhook { get; init; }

    /// <summary>How it stands.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How often it was posted, the time that is under way included.</summary>
    public required int Attempts { get; init; }

    /// <summary>How often it failed since it was recorded or last replayed.</summary>
    public required int Failures { get; init; }

    /// <summary>When a pending one is posted next, if others before it are through.</summary>
    public required DateTimeOffset NextAt { get; init; }

    /// <summary>Why it failed last; empty where it never did.</summary>
    public required string Error { get; init; }

    /// <summary>The delivery's id within the store.</summary>
    public string Id => $"{Webhook}.{Signal.Sequence}";

    /// <summary>The webhook and the sequence of a delivery's id; null where it is none.</summary>
    public static (string Webhook, long Sequence)? ParseId(string id) =>
        id.LastIndexOf('.') is > 0 and var dot
        && long.TryParse(id.AsSpan(dot + 1), System.Globalization.NumberStyles.None, null, out var sequence)
            ? (id[..dot], sequence)
            : null;
}

/// <summary>How a delivery stands.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<DeliveryState>))]
public enum DeliveryState
{
    /// <summary>It is to be posted.</summary>
    [System.Text.Json.Serialization.JsonStringEnumMemberName("pending")] Pending,

    /// <summary>The receiver has taken it.</summary>
    [System.Text.Json.Serialization.JsonStringEnumMemberName("delivered")] Delivered,

    /// <summary>It failed too often and is laid aside until somebody replays it.</summary>
    [System.Text.Json.Serialization.JsonStringEnumMemberName("dead")] Dead,
}
