using System.Data.Common;
using System.Threading.Channels;
using StoreTracking.Facts.Databases;

namespace StoreTracking.Facts.Writing;

/// <summary>
/// The only writer of this process: whatever waits when a commit has ended becomes one transaction, so that one wait for
/// the disk serves all stores (group commit, DeWitt et al. 1984). A slow disk makes the groups larger; whoever hands in
/// work waits for its own part alone, or not at all.
/// </summary>
internal sealed class CommitQueue : IAsyncDisposable
{
    private const int LargestGroup = 512;

    private readonly Channel<IWork> _waiting = Channel.CreateUnbounded<IWork>(new() { SingleReader = true });
    private readonly FactDatabase _database;
    private readonly Task _writing;

    public CommitQueue(FactDatabase database)
    {
        _database = database;
        _writing = Task.Run(WriteAsync);
    }

    private interface IWork
    {
        Task RunAsync(DbTransaction transaction);

        void Succeed();

        void Fail(Exception error);
    }

    /// <summary>Runs work in a transaction that others may share.</summary>
    /// <param name="work">
    /// Statements that may be run a second time after a rollback. What they throw undoes the whole group, so a result that
    /// only the caller dislikes is returned, not thrown.
    /// </param>
    /// <returns>The work's result, once it is committed.</returns>
    public Task<T> RunAsync<T>(Func<DbTransaction, Task<T>> work)
    {
        var item = new Work<T>(work);
        return _waiting.Writer.TryWrite(item)
            ? item.Result
            : Task.FromException<T>(new ObjectDisposedException(nameof(CommitQueue), "The process is ending; nothing is written any more."));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
    }

    private async Task WriteAsync()
    {
        var group = new List<IWork>();
        while (await _waiting.Reader.WaitToReadAsync())
        {
            group.Clear();
            while (group.Count < LargestGroup && _waiting.Reader.TryRead(out var work))
            {
                group.Add(work);
            }

            if (await TryCommitAsync(group) is { } error)
            {
                await FailAsync(group, error);
            }
        }
    }

    /// <summary>One member may have spoilt the group; alone, each fails or succeeds for itself.</summary>
    private async Task FailAsync(List<IWork> group, Exception error)
    {
        if (group.Count == 1)
        {
            group[0].Fail(error);
            return;
        }

        foreach (var work in group)
        {
            if (await TryCommitAsync([work]) is { } own)
            {
                work.Fail(own);
            }
        }
    }

    private async Task<Exception?> TryCommitAsync(List<IWork> group)
    {
        try
        {
            await using var connection = await _database.OpenAsync(CancellationToken.None);
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var work in group)
            {
                await work.RunAsync(transaction);
            }

            await transaction.CommitAsync();
        }
        catch (Exception error)
        {
            return error;
        }

        group.ForEach(static work => work.Succeed());
        return null;
    }

    private sealed class Work<T>(Func<DbTransaction, Task<T>> work) : IWork
    {
        private readonly TaskCompletionSource<T> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T _result = default!;

        public Task<T> Result => _done.Task;

        public async Task RunAsync(DbTransaction transaction) => _result = await work(transaction);

        public void Succeed() => _done.SetResult(_result);

        public void Fail(Exception error) => _done.SetException(error);
    }
}
