namespace StoreTracking.Vision.Threading;

/// <summary>Things that several users share: each is made for the first who takes it, and given up by the last.</summary>
internal sealed class LeaseTable<TKey, TValue>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, Entry> _entries = [];

    /// <summary>Takes a share. Where making fails the exception goes to the caller, and a later call tries again.</summary>
    /// <param name="key">What is shared.</param>
    /// <param name="make">Makes it where nobody has it.</param>
    /// <param name="release">Gives the share back, to be called once; it says whether it was the last.</param>
    public TValue Take(TKey key, Func<TValue> make, out Func<bool> release)
    {
        Entry? entry;
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out entry))
            {
                _entries.Add(key, entry = new(new(make)));
            }

            entry.Leases++;
        }

        release = () => Release(key, entry);
        try
        {
            // Outside the lock: making takes long, and the users of others need not wait for it.
            return entry.Value.Value;
        }
        catch
        {
            release();
            throw;
        }
    }

    private bool Release(TKey key, Entry entry)
    {
        lock (_gate)
        {
            return --entry.Leases == 0 && _entries.Remove(key);
        }
    }

    private sealed class Entry(Lazy<TValue> value)
    {
        public Lazy<TValue> Value { get; } = value;

        public int Leases { get; set; }
    }
}
