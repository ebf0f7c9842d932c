namespace StoreTracking.Vision.Tracks;

/// <summary>A bounded list of tracks in the order of their birth. Slots of tracks that are over are used again.</summary>
internal sealed class TrackTable(int capacity)
{
    private readonly TrackSlot[] _slots = new TrackSlot[capacity];
    private readonly TrackSlot[] _over = new TrackSlot[capacity];

    public int Count { get; private set; }

    public ReadOnlySpan<TrackSlot> All => _slots.AsSpan(0, Count);

    /// <summary>Takes out the tracks that are over.</summary>
    public void Sweep()
    {
        var kept = 0;
        var over = 0;
        foreach (var slot in All)
        {
            if (slot.State == CameraTrackState.Removed)
            {
                _over[over++] = slot;
            }
            else
            {
                _slots[kept++] = slot;
            }
        }

        _over.AsSpan(0, over).CopyTo(_slots.AsSpan(kept));
        Count = kept;
    }

    /// <summary>A slot to start a track in, or nothing where all are taken.</summary>
    public TrackSlot? TryAdd() => Count < capacity ? _slots[Count++] ??= new() : null;

    /// <summary>Ends the lost track that was seen longest ago, if one is lost.</summary>
    public void EvictLongestLost()
    {
        TrackSlot? oldest = null;
        foreach (var slot in All)
        {
            if (slot.State == CameraTrackState.Lost && (oldest is null || slot.LastSeen < oldest.LastSeen))
            {
                oldest = slot;
            }
        }

        oldest?.Forget();
    }
}
