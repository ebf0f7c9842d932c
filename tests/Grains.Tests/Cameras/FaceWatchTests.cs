using StoreTracking.Grains.Cameras.Faces;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Faces;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Grains.Tests.Cameras;

/// <summary>At whom a camera looks that may read faces: four people of a real picture, whose faces are all turned to it.</summary>
public sealed class FaceWatchTests : IAsyncLifetime
{
    // As the picture shows them, in pixels of its 480x270.
    private static readonly Detection[] People =
    [
        new(new(46, 140, 111, 226), 0.9f), new(new(112, 124, 159, 223), 0.9f), new(new(223, 122, 260, 185), 0.9f), new(new(285, 142, 349, 241), 0.9f),
    ];

    private readonly ModelLease<FaceReader> _lease = new SharedFaceModels().Lease(new(
        Assets.Path("models", "face", "yunet_n_dynamic.onnx"),
        Assets.Path("models", "fixtures-only", "watchbot_emotion_64.UNTRAINED.onnx"),
        null));

    private readonly FaceWatch _watch;
    private Frame _picture = null!;

    public FaceWatchTests() => _watch = new(_lease.Run, new());

    public async ValueTask InitializeAsync()
    {
        await using var source = FrameSources.Open(
            new() { Kind = FrameSourceKind.File, Location = Assets.Path("videos", "classroom.preview.gif"), Fit = new(960, 960) }, TimeProvider.System);
        _picture = (await source.ReadAsync(TestContext.Current.CancellationToken))!;
    }

    public ValueTask DisposeAsync()
    {
        _picture.Dispose();
        _lease.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public void Visitors_are_looked_at_in_turn_and_no_more_often_than_says_something()
    {
        _watch.Know([.. Enumerable.Range(1, 4).Select(Visitor)], []);

        Assert.Equal([1, 0, 0, 0], LookOnce());
        Assert.Equal([1, 1, 0, 0], LookOnce());
        Look(seconds: 20);
        Assert.Equal([5, 5, 5, 5], Looks());
    }

    [Fact]
    public void Who_works_there_wears_its_uniform_or_is_not_known_is_never_looked_at()
    {
        _watch.Know([Visitor(1), Visitor(2), Visitor(3)], [Visitor(2).Visitor]);
        Look(seconds: 10, uniforms: [0, 0, 0.6f, 0]);

        Assert.Equal([5, 0, 0, 0], Looks());
    }

    [Fact]
    public void What_was_read_of_somebody_goes_when_they_turn_out_to_work_there()
    {
        _watch.Know([Visitor(1), Visitor(2)], []);
        Look(seconds: 5);
        Assert.Equal([5, 5, 0, 0], Looks());

        _watch.Know([Visitor(1), Visitor(2)], [Visitor(1).Visitor]);
        Look(seconds: 5);
        Assert.Equal([0, 5, 0, 0], Looks());
    }

    [Fact]
    public void A_head_that_somebody_else_may_cover_is_not_looked_at()
    {
        _watch.Know([Visitor(1)], []);
        Detection[] people = [People[0], new(new(30, 130, 90, 200), 0.5f)];
        _watch.Begin();
        _watch.Look(_picture, people, 0, track: 1, uniform: 0);

        Assert.Equal(0, _watch.LooksAt(Visitor(1).Visitor.Value));
    }

    [Fact]
    public void Of_four_nothing_is_told_of_five_one_figure_and_then_nobody_is_held()
    {
        _watch.Know([.. Enumerable.Range(1, 4).Select(Visitor)], []);
        Look(seconds: 80);
        Assert.Null(_watch.Advance(_picture.CapturedAt));

        // The third has gone, and somebody else sits there.
        _watch.Know([Visitor(1), Visitor(2), Visitor(3) with { Visitor = Visitor(9).Visitor }, Visitor(4)], []);
        Look(seconds: 5);
        Assert.Equal(5, _watch.Advance(_picture.CapturedAt)!.Visitors);

        Assert.Equal([0, 0, 0, 0], Looks());
        _watch.Know([], []);
        Assert.Equal(0, _watch.Held);
    }

    private static TrackedVisitor Visitor(int number) => new() { Track = number, Visitor = new(new Guid(number, 0, 0, new byte[8])) };

    private int[] LookOnce()
    {
        Look(seconds: 0.1);
        return Looks();
    }

    private int[] Looks() => [.. Enumerable.Range(1, 4).Select(number => _watch.LooksAt(Visitor(number).Visitor.Value))];

    private void Look(double seconds, float[]? uniforms = null)
    {
        for (var until = _picture.CapturedAt.AddSeconds(seconds); _picture.CapturedAt < until; _picture.CapturedAt += TimeSpan.FromSeconds(0.1))
        {
            _watch.Begin();
            for (var i = 0; i < People.Length; i++)
            {
                _watch.Look(_picture, People, i, track: i + 1, uniforms?[i] ?? 0);
            }
        }
    }
}
