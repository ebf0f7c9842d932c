namespace StoreTracking.LiveHub;

/// <summary>Which state of which activation something is.</summary>
/// <param name="Epoch">The grain's activation.</param>
/// <param name="Sequence">The state's number within it.</param>
internal readonly record struct LiveVersion(long Epoch, long Sequence)
{
    /// <summary>Whether this state comes after another one; a state of another activation always does.</summary>
    public bool Follows(LiveVersion other) => Epoch != other.Epoch || Sequence > other.Sequence;
}
