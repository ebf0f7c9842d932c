namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>One frame could not be analysed; the lane goes on with the next. The message is one sentence for an operator.</summary>
public sealed class InferenceException : Exception
{
    internal InferenceException(string lane, long sequence, Exception cause)
        : base($"Frame {sequence} of {lane} was not analysed: {cause.Message}", cause) => Sequence = sequence;

    /// <summary>The frame's sequence number.</summary>
    public long Sequence { get; }
}
