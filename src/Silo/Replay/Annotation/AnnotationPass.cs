using StoreTracking.Grains.Cameras;
using StoreTracking.Silo.Video;
using StoreTracking.Vision.Frames;

namespace StoreTracking.Silo.Replay.Annotation;

/// <summary>
/// Reads the recording once more at its own size and writes it pixelated, people more coarsely than the rest, with boxes,
/// track numbers, lines and zones drawn on top. A frame is pixelated before it leaves this process: no part of it is ever
/// written as it was.
/// </summary>
internal static class AnnotationPass
{
    // Detectors miss people in single frames: where somebody is just before or after, somebody is.
    private static readonly TimeSpan Reach = TimeSpan.FromSeconds(0.5);

    private static readonly Colour BoxColour = new(80, 255, 120);
    private static readonly Colour PlateColour = new(16, 16, 16);

    /// <summary>Writes the annotated video.</summary>
    /// <param name="settings">The replay.</param>
    /// <param name="outcome">What it found.</param>
    /// <param name="sights">Who was where in each frame.</param>
    /// <param name="file">The file to write.</param>
    /// <param name="progress">Is told how far into the recording the pass is, after each frame.</param>
    /// <param name="cancellation">Ends the pass and removes the file.</param>
    /// <exception cref="IOException">The video cannot be written.</exception>
    /// <exception cref="FrameSourceException">The recording cannot be read once more, or it has changed since.</exception>
    public static async Task RunAsync(
        ReplaySettings settings, ReplayOutcome outcome, SightLog sights, string file, Action<TimeSpan> progress,
        CancellationToken cancellation)
    {
        var overlay = new PlanOverlay(settings.Floor, CameraSettings.Mapping(settings.Camera.Calibration).For(outcome.Size));
        var mask = CameraSettings.Mask(settings.Camera);
        await using var source = Recording.Open(settings, fit: null);
        await using var encoder = await VideoEncoder.StartAsync(
            settings.FfmpegPath, file, outcome.Size, outcome.FrameRate, cancellation);
        while (await source.ReadAsync(cancellation) is { } frame)
        {
            using (frame)
            {
                if (frame.Sequence >= sights.Frames || frame.Size != outcome.Size)
                {
                    // Nobody knows where the people in this frame are, so it must not be shown.
                    throw new FrameSourceException(
                        $"{settings.Video} has changed since it was replayed; replay it again.", isTransient: false);
                }

                mask?.Apply(frame.Pixels, frame.Size);
                Annotate(new(frame.Pixels, frame.Size), (int)frame.Sequence, sights, overlay);
                await encoder.WriteAsync(frame.Buffer, cancellation);
                progress(frame.CapturedAt - Recording.Start);
            }
        }

        await encoder.FinishAsync(cancellation);
    }

    private static void Annotate(Picture picture, int frame, SightLog sights, PlanOverlay overlay)
    {
        Pixelation.Cover(picture);
        foreach (var sight in sights.Around(frame, Reach))
        {
            Pixelation.Cover(picture, sight.Box);
        }

        overlay.Draw(picture);
        foreach (var sight in sights.At(frame))
        {
            if (sight.Track is { } number)
            {
                picture.Outline(sight.Box, BoxColour);
                Digits.Draw(
                    picture, number, Math.Max(0, (int)sight.Box.Left), Math.Max(0, (int)sight.Box.Top - Digits.Height), BoxColour, PlateColour);
            }
        }
    }
}
