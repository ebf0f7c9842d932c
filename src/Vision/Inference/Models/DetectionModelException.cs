namespace StoreTracking.Vision.Inference.Models;

/// <summary>A model cannot be used, or a run of it failed. The message is one sentence for an operator.</summary>
public sealed class DetectionModelException : Exception
{
    /// <summary>Says what is wrong and what would be right.</summary>
    /// <param name="message">One sentence that names the file.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public DetectionModelException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
