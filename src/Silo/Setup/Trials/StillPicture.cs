using StoreTracking.Grains.Cameras;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Replay.Annotation;
using StoreTracking.Silo.Video;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Silo.Setup.Trials;

/// <summary>
/// A picture in which floor marks can be found and nobody be recognised: masks are black, the rest is blocks, and where the
/// store's detector suspects a person, coarser ones. Without a detector that can be used the whole picture is so coarse that
/// somebody who stands before the camera is not known either.
/// </summary>
internal static class StillPicture
{
    /// <summary>The largest still: blocks need no more.</summary>
    public static readonly ImageSize Fit = new(1280, 1280);

    // Weak guesses cost a few coarse blocks; a person that was missed would cost more.
    private static readonly DetectorThresholds Suspicion = new(0.1f, 0.9f);

    private const int MostPeople = 100;

    // So many blocks across, a face as wide as an eighth of the image is two of them.
    private const int CoarseBlocks = 16;

    /// <summary>Makes it, in place, and encodes it.</summary>
    /// <param name="frame">The frame, whose pixels are changed before anything of them leaves this process.</param>
    /// <param name="target">The camera.</param>
    /// <param name="options">Where FFmpeg is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="FrameSourceException">FFmpeg cannot encode it.</exception>
    public static async Task<byte[]> MakeAsync(Frame frame, TrialTarget target, CameraOptions options, CancellationToken cancellation)
    {
        await Task.Run(() => Cover(frame, target, options), cancellation);
        return await JpegEncoder.EncodeAsync(options.FfmpegPath, frame.Buffer, frame.Size, cancellation);
    }

    private static void Cover(Frame frame, TrialTarget target, CameraOptions options)
    {
        var mask = target.Known is { } known ? CameraSettings.Mask(known) : null;
        mask?.Apply(frame.Pixels, frame.Size);
        var people = Find(frame, target.Store.Detector, options);
        var picture = new Picture(frame.Pixels, frame.Size);
        Pixelation.Cover(picture, people is null ? CoarseBlocks : Pixelation.ImageBlocksAcross);
        foreach (var person in people ?? [])
        {
            Pixelation.Cover(picture, person.Box);
        }

        // Blocks at its edge mix what lies on both sides.
        mask?.Apply(frame.Pixels, frame.Size);
    }

    private static Detection[]? Find(Frame frame, DetectorConfiguration? detector, CameraOptions options)
    {
        if (detector is null)
        {
            return null;
        }

        try
        {
            using var model = DetectionModel.Load(detector.Model, CameraSettings.Model(detector, options.InferenceThreads));
            using var batch = model.CreateBatch();
            var people = new Detection[MostPeople];
            batch.Encode(0, frame.Pixels, frame.Size, frame.Size);
            batch.Run(1);
            return people[..batch.Decode(0, Suspicion, people)];
        }
        catch (DetectionModelException)
        {
            // The camera itself will say what is wrong with the model.
            return null;
        }
    }
}
