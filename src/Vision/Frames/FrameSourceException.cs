namespace StoreTracking.Vision.Frames;

/// <summary>A frame source failed. The message is one sentence for an operator.</summary>
public sealed class FrameSourceException : Exception
{
    /// <summary>Says what failed.</summary>
    /// <param name="message">One sentence for an operator.</param>
    /// <param name="isTransient">Whether trying again may help; a missing file or an unreadable format will not.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public FrameSourceException(string message, bool isTransient, Exception? innerException = null)
        : base(message, innerException) => IsTransient = isTransient;

    /// <summary>Whether trying again may help.</summary>
    public bool IsTransient { get; }

    /// <summary>What the decoder last said, line by line, for the log; without any password.</summary>
    public string? Details { get; init; }
}
