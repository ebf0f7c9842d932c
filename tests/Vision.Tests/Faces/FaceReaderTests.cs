using StoreTracking.Testing;
using StoreTracking.Vision.Faces;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Tests.Faces;

/// <summary>One look at one real face, from the picture to the reading.</summary>
public sealed class FaceReaderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_look_at_a_face_leaves_nothing_behind_and_allocates_nothing()
    {
        using var lease = new SharedFaceModels().Lease(new(
            FaceClip.Face("yunet_n_dynamic.onnx"),
            Assets.Path("models", "fixtures-only", "watchbot_emotion_64.UNTRAINED.onnx"),
            FaceGraphs.AgeAndGender(_folder.File("agegender.onnx"))));
        var reader = lease.Run;
        using var picture = await FirstAsync("head-pose-face-detection-female-and-male.preview.gif");
        var left = new ImageBox(0, 0, picture.NativeSize.Width / 2f, picture.NativeSize.Height);

        var reading = reader.Read(picture, left)!.Value;
        Assert.True(reader.IsEmpty, "The crop outlived the look.");
        Assert.NotNull(reading.Affect);
        Assert.InRange(reading.Years!.Value, 10, 100);
        Assert.InRange(reading.Female!.Value, 0.05f, 0.95f);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var look = 0; look < 20; look++)
        {
            reader.Read(picture, left);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        // And what the graphs worked out goes when they are shown nothing.
        reader.Forget();
        Assert.True(reader.IsEmpty);
    }

    [Fact]
    public async Task A_face_of_few_pixels_is_not_read()
    {
        using var lease = new SharedFaceModels().Lease(new(FaceClip.Face("yunet_n_dynamic.onnx"), null, null));
        using var large = await FirstAsync("face-demographics-walking.preview.gif", new(960, 960));
        using var small = await FirstAsync("face-demographics-walking.preview.gif", new(240, 240));
        var looks = await FaceClip.ReadAsync("face-demographics-walking.preview.gif", "yunet_n_dynamic.onnx", every: 1000);

        Assert.All(looks, look => Assert.NotNull(lease.Run.Read(large, look.Person.Box)));
        Assert.All(looks, look => Assert.Null(lease.Run.Read(small, look.Person.Box)));
    }

    private static async Task<Frame> FirstAsync(string clip, ImageSize? fit = null)
    {
        await using var source = FrameSources.Open(
            new() { Kind = FrameSourceKind.File, Location = Assets.Path("videos", clip), Fit = fit }, TimeProvider.System);
        return (await source.ReadAsync(TestContext.Current.CancellationToken))!;
    }
}
