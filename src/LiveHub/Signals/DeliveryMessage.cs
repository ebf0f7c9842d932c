using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>What became of a signal at a webhook.</summary>
internal sealed record DeliveryMessage
{
    /// <summary>The delivery's id within the store.</summary>
    public required string Id { get; init; }

    /// <summary>The webhook's id.</summary>
    public required string Webhook { get; init; }

    /// <summary>How it stands.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>How often it was posted.</summary>
    public required int Attempts { get; init; }

    /// <summary>How often it failed since it was recorded or last replayed.</summary>
    public required int Failures { get; init; }

    /// <summary>When a pending one is posted next, if those before it are through; absent where it is not pending.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Why it failed last; absent where it never did.</summary>
    public string? Error { get; init; }

    /// <summary>The signal.</summary>
    public required SignalMessage Signal { get; init; }

    public static DeliveryMessage Of(SignalDelivery delivery, StoreConfiguration store) => new()
    {
        Id = delivery.Id,
        Webhook = delivery.Webhook,
        State = delivery.State,
        Attempts = delivery.Attempts,
        Failures = delivery.Failures,
        NextAt = delivery.State == DeliveryState.Pending ? delivery.NextAt : null,
        Error = delivery.Error.Length > 0 ? delivery.Error : null,
        Signal = SignalMessage.Of(delivery.Signal, store),
    };
}
