using System.Data.Common;
using System.Text.Json;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts.Signals;

/// <summary>Keeps the queues of webhooks beside the signals.</summary>
internal sealed class DeliveryStore(FactDatabase database, CommitQueue queue, SignalNews news) : IDeliveryStore
{
    private const int LongestError = 300;

    // The first pending delivery of a queue holds up those behind it: a receiver gets them in their order.
    private const string Due =
        """
        SELECT store, webhook FROM signal_deliveries AS head
        WHERE state = 'pending' AND next_at <= @now AND sequence = (
            SELECT MIN(sequence) FROM signal_deliveries AS other
            WHERE other.store = head.store AND other.webhook = head.webhook AND other.state = 'pending')
        """;

    private const string Claim =
        """
        UPDATE signal_deliveries SET attempts = attempts + 1, next_at = @until
        WHERE store = @store AND webhook = @webhook AND state = 'pending' AND next_at <= @now AND sequence = (
            SELECT MIN(sequence) FROM signal_deliveries AS other
            WHERE other.store = @store AND other.webhook = @webhook AND other.state = 'pending')
        """;

    private const string Replay =
        """
        UPDATE signal_deliveries SET state = 'pending', failures = 0, next_at = @now
        WHERE store = @store AND webhook = @webhook AND sequence = @sequence
        """;

    private const string Select =
        """
        SELECT delivery.webhook, delivery.state, delivery.attempts, delivery.failures, delivery.next_at, delivery.error,
            signal.sequence, signal.id, signal.name, signal.value, signal.previous, signal.measure, signal.zone, signal.reading, signal.at
        FROM signal_deliveries AS delivery
        JOIN signals AS signal ON signal.store = delivery.store AND signal.sequence = delivery.sequence
        WHERE delivery.store = @store
        """;

    private const string One = $"{Select} AND delivery.webhook = @webhook AND delivery.sequence = @sequence";

    private const string Claimed = $"{Select} AND delivery.webhook = @webhook AND delivery.state = 'pending' ORDER BY delivery.sequence LIMIT 1";

    /// <inheritdoc />
    public async Task<IReadOnlyList<(StoreId Store, string Webhook)>> ReadDueAsync(
        DateTimeOffset now, CancellationToken cancellation = default)
    {
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryAsync(
            Due, static row => (new StoreId(row.GetString(0)), row.GetString(1)), cancellation, ("now", now.ToUnixTimeMilliseconds()));
    }

    /// <inheritdoc />
    public Task<SignalDelivery?> ClaimAsync(StoreId store, string webhook, DateTimeOffset now, DateTimeOffset until) =>
        queue.RunAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            var claimed = await connection.ExecuteAsync(
                transaction, Claim, CancellationToken.None, ("store", store.Value), ("webhook", webhook),
                ("now", now.ToUnixTimeMilliseconds()), ("until", until.ToUnixTimeMilliseconds()));
            return claimed == 0 ? null : (await connection.QueryAsync(
                transaction, Claimed, row => Read(store, row), CancellationToken.None, ("store", store.Value), ("webhook", webhook)))[0];
        });

    /// <inheritdoc />
    public Task SucceedAsync(SignalDelivery claimed) =>
        SettleAsync(claimed, DeliveryState.Delivered, claimed.Failures, claimed.NextAt, claimed.Error);

    /// <inheritdoc />
    public Task FailAsync(SignalDelivery claimed, string error, DateTimeOffset? nextAt) => SettleAsync(
        claimed, nextAt is null ? DeliveryState.Dead : DeliveryState.Pending, claimed.Failures + 1, nextAt ?? claimed.NextAt, error);

    /// <inheritdoc />
    public Task AbandonAsync(StoreId store, string webhook, string error) => RunAsync(
        "UPDATE signal_deliveries SET state = 'dead', error = @error WHERE store = @store AND webhook = @webhook AND state = 'pending'",
        ("store", store.Value), ("webhook", webhook), ("error", Shorten(error)));

    /// <inheritdoc />
    public async Task<SignalDelivery?> ReplayAsync(StoreId store, string webhook, long sequence, DateTimeOffset now)
    {
        var replayed = await queue.RunAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            await connection.ExecuteAsync(
                transaction, Replay, CancellationToken.None, ("store", store.Value), ("webhook", webhook), ("sequence", sequence),
                ("now", now.ToUnixTimeMilliseconds()));
            var found = await connection.QueryAsync(
                transaction, One, row => Read(store, row), CancellationToken.None, ("store", store.Value), ("webhook", webhook),
                ("sequence", sequence));
            return found.Count > 0 ? found[0] : null;
        });
        news.Nudge();
        return replayed;
    }

    /// <inheritdoc />
    public async Task<IReadOnlyList<SignalDelivery>> ListAsync(
        StoreId store, DeliveryState? state, int most, CancellationToken cancellation = default)
    {
        var only = state is null ? "" : "AND delivery.state = @state";
        await using var connection = await database.OpenAsync(cancellation);
        return await connection.QueryAsync(
            $"{Select} {only} ORDER BY delivery.sequence DESC, delivery.webhook LIMIT @most", row => Read(store, row), cancellation,
            [("store", store.Value), ("most", most), .. state is { } wanted ? [("state", (object)ToText(wanted))] : Array.Empty<(string, object)>()]);
    }

    // An attempt whose claim has run out may have been made again by another process; that one's outcome counts.
    private Task<int> SettleAsync(SignalDelivery claimed, DeliveryState state, int failures, DateTimeOffset nextAt, string error) => RunAsync(
        """
        UPDATE signal_deliveries SET state = @state, failures = @failures, next_at = @next, error = @error
        WHERE store = @store AND webhook = @webhook AND sequence = @sequence AND state = 'pending' AND attempts = @attempts
        """,
        ("store", claimed.Signal.Store.Value), ("webhook", claimed.Webhook), ("sequence", claimed.Signal.Sequence),
        ("state", ToText(state)), ("failures", failures), ("next", nextAt.ToUnixTimeMilliseconds()), ("error", Shorten(error)),
        ("attempts", claimed.Attempts));

    private Task<int> RunAsync(string sql, params (string Name, object Value)[] parameters) =>
        queue.RunAsync(transaction => transaction.Connection!.ExecuteAsync(transaction, sql, CancellationToken.None, parameters));

    private static SignalDelivery Read(StoreId store, DbDataReader row) => new()
    {
        Webhook = row.GetString(0),
        State = JsonSerializer.Deserialize<DeliveryState>($"\"{row.GetString(1)}\""),
        Attempts = row.GetInt32(2),
        Failures = row.GetInt32(3),
        NextAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(4)),
        Error = row.GetString(5),
        Signal = SignalRows.Read(store, row, first: 6),
    };

    private static string ToText(DeliveryState state) => JsonSerializer.SerializeToElement(state).GetString()!;

    private static string Shorten(string error) => error.Length <= LongestError ? error : error[..LongestError];
}
