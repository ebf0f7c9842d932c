using System.Runtime.InteropServices;

namespace StoreTracking.Tracking.Floor;

/// <summary>
/// What one step changed on a floor. The object and its spans are reused: they hold until the next call of the fusion that
/// returned it. They happened, and are to be applied, in the order <see cref="Ended"/>, <see cref="Moved"/>,
/// <see cref="Merged"/>, <see cref="Born"/>.
/// </summary>
public sealed class FloorChanges
{
    private readonly List<FloorTrack> _born = [];
    private readonly List<FloorTrack> _moved = [];
    private readonly List<FloorTrack> _ended = [];
    private readonly List<FloorMerge> _merged = [];

    /// <summary>What became of the frame; <see cref="FrameVerdict.Accepted"/> where time alone passed.</summary>
    public FrameVerdict Verdict { get; private set; }

    /// <summary>The floor's time after the step: the newest capture time so far.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Whether no camera had looked for a while: nothing is known of how people came to where they are now.</summary>
    public bool FollowSilence { get; internal set; }

    /// <summary>Tracks whose patience ran out, as they were last seen.</summary>
    public ReadOnlySpan<FloorTrack> Ended => CollectionsMarshal.AsSpan(_ended);

    /// <summary>Tracks that were confirmed before and that this frame observed.</summary>
    public ReadOnlySpan<FloorTrack> Moved => CollectionsMarshal.AsSpan(_moved);

    /// <summary>Tracks that were joined; the survivor's new position follows with its next observation.</summary>
    public ReadOnlySpan<FloorMerge> Merged => CollectionsMarshal.AsSpan(_merged);

    /// <summary>Tracks that were confirmed in this step.</summary>
    public ReadOnlySpan<FloorTrack> Born => CollectionsMarshal.AsSpan(_born);

    internal FloorChanges Begin(FrameVerdict verdict, DateTimeOffset at)
    {
        _born.Clear();
        _moved.Clear();
        _ended.Clear();
        _merged.Clear();
        (Verdict, At, FollowSilence) = (verdict, at, false);
        return this;
    }

    internal void AddBorn(FloorTrack track) => _born.Add(track);

    internal void AddMoved(FloorTrack track) => _moved.Add(track);

    internal void AddEnded(FloorTrack track) => _ended.Add(track);

    internal void AddMerged(FloorMerge merge) => _merged.Add(merge);
}
