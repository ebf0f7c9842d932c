using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Tries cameras and calibrations before they are saved.</summary>
public interface ICameraTrials
{
    /// <summary>Opens a source and waits for its first pictures, for a bounded time.</summary>
    Task<CameraTest> TestAsync(StoreId store, CameraQuestion question, CancellationToken cancellation);

    /// <summary>Takes one picture, too coarse to recognise anybody.</summary>
    Task<CameraStill> TakeStillAsync(StoreId store, CameraQuestion question, CancellationToken cancellation);

    /// <summary>Says how good a calibration is and what it means.</summary>
    CalibrationJudgement Judge(CalibrationQuestion question);
}

/// <summary>A pixelated picture, or why there is none.</summary>
/// <param name="Jpeg">The picture; null where there is none.</param>
/// <param name="Width">The width of the camera's own image, in pixels.</param>
/// <param name="Height">The height of the camera's own image, in pixels.</param>
/// <param name="Sentence">Why there is no picture; empty where there is one.</param>
public sealed record CameraStill(byte[]? Jpeg, int Width, int Height, string Sentence);
