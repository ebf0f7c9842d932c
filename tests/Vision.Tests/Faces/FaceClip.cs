using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Faces;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Vision.Tests.Faces;

/// <summary>A real clip, as a camera named for expressions sees it: the project's detector finds people, YuNet their faces.</summary>
internal static class FaceClip
{
    /// <summary>The size of such a camera's pictures.</summary>
    public static readonly ImageSize Fit = new(960, 960);

    public static string Face(string file) => Assets.Path("models", "face", file);

    public static string Person => Path.Combine(Assets.Repository, "models", "person.onnx");

    /// <summary>The people of a picture now and then, each with the surest face in the upper part of the box.</summary>
    public static async Task<List<Look>> ReadAsync(string clip, string faces, int every)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var scheduler = new InferenceScheduler(DetectionModel.Load(Person, new()), TimeProvider.System);
        using var lane = scheduler.OpenLane("camera", new() { Thresholds = new(0.4f, 0.5f), KeepsPictures = true });
        using var models = FaceModels.Load(new(Face(faces), null, null));
        using var reader = models.CreateReader();
        await using var source = FrameSources.Open(
            new() { Kind = FrameSourceKind.File, Location = Assets.Path("videos", clip), Fit = Fit }, TimeProvider.System);
        var looks = new List<Look>();
        while (await source.ReadAsync(stop) is { } frame)
        {
            if (frame.Sequence % every != 0)
            {
                frame.Dispose();
                continue;
            }

            lane.Offer(frame);
            using var result = (await lane.ReadAsync(stop))!;
            var picture = result.Picture!;
            foreach (var person in result.Detections)
            {
                looks.Add(new(picture.Sequence, person, reader.Find(picture, person.Box)));
            }
        }

        return looks;
    }

    internal sealed record Look(long Frame, Detection Person, Face? Face);
}
