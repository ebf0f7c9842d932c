namespace StoreTracking.Facts;

/// <summary>Keeps the signals of all stores.</summary>
public interface ISignalStore
{
    /// <summary>Records a signal, and that each of the webhooks is to get it: all or nothing.</summary>
    /// <param name="signal">The signal, without sequence and id.</param>
    /// <param name="after">The sequence of the last signal of this name that is known to the caller; 0 where none is.</param>
    /// <param name="webhooks">The ids of the webhooks.</param>
    /// <returns>The signal as it is kept; null where another one of this name was recorded meanwhile.</returns>
    /// <exception cref="System.Data.Common.DbException">The database did not take it.</exception>
    Task<Signal?> AppendAsync(Signal signal, long after, IReadOnlyCollection<string> webhooks);

    /// <summary>The newest signal of each name, by sequence.</summary>
    Task<IReadOnlyList<Signal>> ReadCurrentAsync(StoreId store, CancellationToken cancellation = default);

    /// <summary>
    /// What came after a sequence, in order. Of what is kept no longer, the newest of each name is part of it.
    /// </summary>
    Task<IReadOnlyList<Signal>> ReadAfterAsync(StoreId store, long sequence, int most, CancellationToken cancellation = default);

    /// <summary>The newest sequence of every store that has one.</summary>
    Task<IReadOnlyList<(StoreId Store, long Sequence)>> ReadNewestAsync(CancellationToken cancellation = default);
}
