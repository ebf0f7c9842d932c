using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts.Signals;

/// <summary>Keeps the cursors of brokers beside the signals.</summary>
internal sealed class SignalCursors(CommitQueue queue) : ISignalCursors
{
    // What nobody was to be told of yet is not made up for.
    private const string Newest = "(SELECT COALESCE(MAX(sequence), 0) FROM signal_values WHERE store = @store)";

    private const string Begin =
        $"""
        INSERT INTO signal_cursors (store, target, sequence, owner, until) VALUES (@store, @target, {Newest}, '', 0)
        ON CONFLICT (store, target) DO NOTHING
        """;

    private const string Hold =
        $"""
        INSERT INTO signal_cursors (store, target, sequence, owner, until) VALUES (@store, @target, {Newest}, @owner, @until)
        ON CONFLICT (store, target) DO UPDATE SET owner = excluded.owner, until = excluded.until
        WHERE signal_cursors.owner = @owner OR signal_cursors.until < @now
        """;

    /// <inheritdoc />
    public Task BeginAsync(StoreId store, string target) => RunAsync(Begin, ("store", store.Value), ("target", target));

    /// <inheritdoc />
    public Task<long?> HoldAsync(StoreId store, string target, string owner, DateTimeOffset now, DateTimeOffset until) =>
        queue.RunAsync(async transaction =>
        {
            var connection = transaction.Connection!;
            var held = await connection.ExecuteAsync(
                transaction, Hold, CancellationToken.None, ("store", store.Value), ("target", target), ("owner", owner),
                ("now", now.ToUnixTimeMilliseconds()), ("until", until.ToUnixTimeMilliseconds()));
            return held == 0 ? (long?)null : (await connection.QueryAsync(
                transaction, "SELECT sequence FROM signal_cursors WHERE store = @store AND target = @target",
                static row => row.GetInt64(0), CancellationToken.None, ("store", store.Value), ("target", target)))[0];
        });

    /// <inheritdoc />
    public Task AdvanceAsync(StoreId store, string target, string owner, long sequence) => RunAsync(
        """
        UPDATE signal_cursors SET sequence = @sequence
        WHERE store = @store AND target = @target AND owner = @owner AND sequence < @sequence
        """,
        ("store", store.Value), ("target", target), ("owner", owner), ("sequence", sequence));

    /// <inheritdoc />
    public Task ReleaseAsync(string target, string owner) => RunAsync(
        "UPDATE signal_cursors SET until = 0 WHERE target = @target AND owner = @owner", ("target", target), ("owner", owner));

    private Task<int> RunAsync(string sql, params (string Name, object Value)[] parameters) =>
        queue.RunAsync(transaction => transaction.Connection!.ExecuteAsync(transaction, sql, CancellationToken.None, parameters));
}
