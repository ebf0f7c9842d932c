namespace StoreTracking.Vision.Calibration;

/// <summary>A calibration cannot be used. The message is one sentence for whoever wrote the configuration.</summary>
public sealed class CalibrationException : Exception
{
    /// <summary>Says what is wrong and what would be right.</summary>
    public CalibrationException(string message)
        : base(message)
    {
    }
}
