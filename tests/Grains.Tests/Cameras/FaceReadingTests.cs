using StoreTracking.Grains.Cameras.Sources;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Testing;

namespace StoreTracking.Grains.Tests.Cameras;

/// <summary>
/// Real faces through the real grains: detector, floor, YuNet, and the model of seven expressions that nobody has trained, which says the
/// same of everybody.
/// </summary>
public sealed class FaceReadingTests(GrainHost host)
{
    private const string Classroom = "classroom.preview.gif";
    private const string Corridor = "face-demographics-walking.preview.gif";
    private const string CloseUp = "head-pose-face-detection-female-and-male.preview.gif";

    // Two windows of half a minute, in pictures.
    private const int Minute = 300;

    [Fact]
    public async Task Four_faces_yield_nothing()
    {
        var began = TimeProvider.System.GetUtcNow();
        var store = AddStore(Approved(), (Classroom, Minute));

        var live = await RunAsync(store, live => live.At > began.AddSeconds(65));

        Assert.True(Assert.Single(live.Cameras).ReadsFaces);
        Assert.Equal(4, live.Positions.Length);
        Assert.Null(live.Expression);
        Assert.Null(live.Profile);
    }

    [Fact]
    public async Task The_faces_of_five_and_more_yield_one_figure_for_all()
    {
        var store = AddStore(Approved(), (Classroom, 40), (Corridor, 14), (Corridor, 14), (CloseUp, Minute));

        var live = await RunAsync(store, live => live.Expression is not null);

        // A seventh of each expression.
        Assert.Equal((-0.15, 0.35), (live.Expression!.Valence, live.Expression.Arousal));
        Assert.InRange(live.Expression.Until - live.Expression.From, TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2));
        Assert.Null(live.Profile);
    }

    [Theory]
    [InlineData("legalBasis", "Faces are not read: the store's configuration does not record expression.legalBasis.")]
    [InlineData("noticeVersion", "Faces are not read: the store's configuration does not record expression.noticeVersion.")]
    [InlineData("approvedBy", "Faces are not read: the store's configuration does not record expression.approvedBy.")]
    [InlineData("all", "Faces are not read: the store's configuration does not record expression.legalBasis and expression.noticeVersion and expression.approvedBy.")]
    [InlineData("notice", "Faces are not read: they were approved for the notice '2' (expression.noticeVersion), and '1' hangs at the entrance (notice.version).")]
    [InlineData("nothing", "Faces are not read: The model file missing.onnx does not exist.")]
    public async Task Without_approval_the_camera_runs_without_it_and_says_so(string missing, string words)
    {
        // That there is no such file shows that nothing is loaded before all is approved.
        var expression = Approved() with { Faces = "missing.onnx" };
        expression = missing switch
        {
            "legalBasis" => expression with { LegalBasis = null },
            "noticeVersion" => expression with { NoticeVersion = " " },
            "approvedBy" => expression with { ApprovedBy = null },
            "all" => expression with { LegalBasis = null, NoticeVersion = null, ApprovedBy = null },
            "notice" => expression with { NoticeVersion = "2" },
            _ => expression,
        };
        var store = AddStore(expression, (Classroom, Minute));

        var live = await RunAsync(store, static live => live.Positions.Length == 4 && live.Cameras.Any(static camera => camera.State == CameraState.Live));

        var camera = Assert.Single(live.Cameras);
        Assert.Equal((false, words, CameraState.Live), (camera.ReadsFaces, camera.Lacks, camera.State));
    }

    [Fact]
    public async Task A_camera_that_is_not_named_reads_nothing_and_lacks_nothing()
    {
        var store = AddStore(Approved() with { Cameras = ["another"] }, (Classroom, Minute));

        var camera = Assert.Single((await RunAsync(store, static live => live.Positions.Length == 4)).Cameras);
        Assert.Equal((false, null), (camera.ReadsFaces, camera.Lacks));
    }

    private static ExpressionConfiguration Approved() => new()
    {
        Cameras = ["camera"],
        Faces = Assets.Path("models", "face", "yunet_n_dynamic.onnx"),
        Model = Assets.Path("models", "fixtures-only", "watchbot_emotion_64.UNTRAINED.onnx"),
        WindowSeconds = 30,
        LegalBasis = "Consent",
        NoticeVersion = "1",
        ApprovedBy = "A. Officer",
    };

    private StoreConfiguration AddStore(ExpressionConfiguration expression, params (string Clip, int Pictures)[] clips)
    {
        var store = host.AddStore(new CameraSource.Pictures(fit => new FaceClipSource(fit, clips)));
        store = store with
        {
            Detector = new() { Model = System.IO.Path.Combine(Assets.Repository, "models", "person.onnx"), Score = 0.5 },
            Expression = expression,
            Notice = new()
            {
                Version = "1", Languages = [NoticeLanguage.English], Controller = new() { Name = "Example", Email = "a@example.com" }, LegalBasis = "A test",
            },
            Cameras =
            [
                store.Cameras[0] with
                {
                    // The picture lies flat on the plan.
                    Calibration = new() { ImageWidth = 480, ImageHeight = 270, Homography = [20 / 480.0, 0, 0, 0, 10 / 270.0, 0, 0, 0, 1] },
                },
            ],
        };
        host.Reconfigure(store);
        return store;
    }

    private async Task<StoreLive> RunAsync(StoreConfiguration store, Predicate<StoreLive> expected)
    {
        await host.Grains.GetGrain<IStoreGrain>(store.Id.Value).EnsureRunning();
        return await Eventually.LiveAsync(host, store, expected);
    }
}
