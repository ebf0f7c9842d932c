using System.Runtime.CompilerServices;
using StoreTracking.Grains.Cameras;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Silo.Replay;

/// <summary>
/// The people in each frame of a recording, in order, none left out: the decoder waits for the model, and the model for
/// whoever reads.
/// </summary>
internal static class DetectedFrames
{
    /// <summary>Reads the recording once. Whoever gets a result disposes it.</summary>
    /// <exception cref="DetectionModelException">The model cannot be used.</exception>
    /// <exception cref="FrameSourceException">The recording cannot be read, or not to its end.</exception>
    /// <exception cref="InferenceException">A frame could not be analysed.</exception>
    public static async IAsyncEnumerable<DetectionResult> ReadAsync(
        ReplaySettings settings, [EnumeratorCancellation] CancellationToken cancellation)
    {
        var detector = settings.Detector;
        var model = DetectionModel.Load(detector.Model, CameraSettings.Model(detector, settings.Threads));
        await using var scheduler = new InferenceScheduler(model, TimeProvider.System);
        using var lane = scheduler.OpenLane(settings.Camera.Id, CameraSettings.Lane(detector) with { Mask = CameraSettings.Mask(settings.Camera) });
        await using var source = Recording.Open(settings, model.InputSize);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var pumping = PumpAsync(source, lane, stop.Token);
        try
        {
            while (await lane.ReadAsync(cancellation) is { } result)
            {
                yield return result;
            }

            // The lane ends with the source; only the source knows whether that was the end of the recording.
            await pumping;
        }
        finally
        {
            await stop.CancelAsync();
            await pumping.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static async Task PumpAsync(IFrameSource source, InferenceLane lane, CancellationToken cancellation)
    {
        try
        {
            while (true)
            {
                await lane.WaitUntilFreeAsync(cancellation);
                if (await source.ReadAsync(cancellation) is not { } frame)
                {
                    return;
                }

                lane.Offer(frame);
            }
        }
        finally
        {
            lane.Complete();
        }
    }
}
