using System.Data.Common;
using StoreTracking.Facts.Databases;
using StoreTracking.Facts.Writing;

namespace StoreTracking.Facts.Tests;

public sealed class CommitQueueTests : IAsyncLifetime
{
    private readonly CountingDatabase _database = new();
    private TestDatabase _facts = null!;

    public async ValueTask InitializeAsync()
    {
        _facts = new(_database);
        await _facts.StartAsync();
    }

    public ValueTask DisposeAsync() => _facts.DisposeAsync();

    [Fact]
    public async Task What_waits_while_the_disk_is_busy_is_committed_together()
    {
        var (first, gate) = await BlockAsync();
        var before = _database.Opened;
        var waiting = Enumerable.Range(1, 300).Select(number => _facts.Store.AppendAsync([Sample.Crossing(number)])).ToArray();

        gate.SetResult();
        await first;
        await Task.WhenAll(waiting);

        Assert.Equal(1, _database.Opened - before);
        Assert.Equal(300, await CountAsync());
    }

    [Fact]
    public async Task A_member_that_fails_fails_alone()
    {
        var (first, gate) = await BlockAsync();
        var good = _facts.Store.AppendAsync([Sample.Crossing(1)]);
        var bad = _facts.Queue.RunAsync<int>(static _ => throw new InvalidDataException("bad"));
        var alsoGood = _facts.Store.AppendAsync([Sample.Crossing(2)]);

        gate.SetResult();
        await first;

        await Task.WhenAll(good, alsoGood);
        Assert.Equal("bad", (await Assert.ThrowsAsync<InvalidDataException>(() => bad)).Message);
        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task A_batch_of_facts_is_kept_whole_or_not_at_all()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _facts.Store.AppendAsync([Sample.Crossing(1), Sample.Crossing(2) with { Line = null! }]));

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task A_database_that_fails_for_a_while_serves_again()
    {
        _database.Failure = new InvalidDataException("The disk is full.");
        await Assert.ThrowsAsync<InvalidDataException>(() => _facts.Store.AppendAsync([Sample.Crossing(1)]));
        _database.Failure = null;

        await _facts.Store.AppendAsync([Sample.Crossing(1)]);

        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task What_was_handed_in_before_the_end_is_written_and_what_comes_after_is_refused()
    {
        var (first, gate) = await BlockAsync();
        var last = _facts.Store.AppendAsync([Sample.Crossing(1)]);
        var end = _facts.Queue.DisposeAsync();
        var late = _facts.Store.AppendAsync([Sample.Crossing(2)]);

        gate.SetResult();
        await end;
        await Task.WhenAll(first, last);

        await Assert.ThrowsAsync<ObjectDisposedException>(() => late);
        Assert.Equal(1, await CountAsync());
    }

    /// <summary>Makes the writer wait as for a slow disk.</summary>
    private async Task<(Task First, TaskCompletionSource Gate)> BlockAsync()
    {
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var first = _facts.Queue.RunAsync(async _ =>
        {
            entered.TrySetResult();
            await gate.Task;
            return 0;
        });
        await entered.Task;
        return (first, gate);
    }

    private async Task<int> CountAsync() =>
        (await _facts.Store.ReadAsync(Sample.Store, Sample.Noon, Sample.Noon.AddDays(2), TestContext.Current.CancellationToken)).Count;

    private sealed class CountingDatabase : FactDatabase
    {
        private readonly SqliteDatabase _inner = new(null);
        private int _opened;

        public int Opened => _opened;

        public Exception? Failure { get; set; }

        public override string Description => _inner.Description;

        public override Task<DbConnection> OpenAsync(CancellationToken cancellation)
        {
            Interlocked.Increment(ref _opened);
            return Failure is { } failure ? Task.FromException<DbConnection>(failure) : _inner.OpenAsync(cancellation);
        }

        public override Task LockSchemaAsync(DbTransaction transaction, CancellationToken cancellation) =>
            _inner.LockSchemaAsync(transaction, cancellation);

        public override Task CheckAsync(CancellationToken cancellation) => _inner.CheckAsync(cancellation);

        public override Task CompactAsync(CancellationToken cancellation) => _inner.CompactAsync(cancellation);

        public override FactDatabaseException Explain(Exception error) => _inner.Explain(error);

        public override ValueTask DisposeAsync() => _inner.DisposeAsync();
    }
}
