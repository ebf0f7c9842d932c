namespace StoreTracking.Facts;

/// <summary>
/// The queues of all webhooks, one each. Several processes may serve them: the first pending delivery of a queue is claimed
/// for a time, and whoever claims it counts one attempt before anything is posted, so that no attempt has the number of
/// another.
/// </summary>
public interface IDeliveryStore
{
    /// <summary>The queues whose first delivery is due.</summary>
    Task<IReadOnlyList<(StoreId Store, string Webhook)>> ReadDueAsync(DateTimeOffset now, CancellationToken cancellation = default);

    /// <summary>Claims the first delivery of a queue, if it is due.</summary>
    /// <returns>The delivery; null where none is due or another process has it.</returns>
    Task<SignalDelivery?> ClaimAsync(StoreId store, string webhook, DateTimeOffset now, DateTimeOffset until);

    /// <summary>Takes note that a claimed delivery was taken.</summary>
    Task SucceedAsync(SignalDelivery claimed);

    /// <summary>Takes note that a claimed delivery failed, and when it is tried again; null lays it aside.</summary>
    Task FailAsync(SignalDelivery claimed, string error, DateTimeOffset? nextAt);

    /// <summary>Lays the pending deliveries of a webhook aside that is configured no longer.</summary>
    Task AbandonAsync(StoreId store, string webhook, string error);

    /// <summary>Makes a delivery pending again, whatever became of it.</summary>
    /// <returns>The delivery; null where there is none.</returns>
    Task<SignalDelivery?> ReplayAsync(StoreId store, string webhook, long sequence, DateTimeOffset now);

    /// <summary>The newest deliveries of a store, the newest first.</summary>
    Task<IReadOnlyList<SignalDelivery>> ListAsync(
        StoreId store, DeliveryState? state, int most, CancellationToken cancellation = default);
}
