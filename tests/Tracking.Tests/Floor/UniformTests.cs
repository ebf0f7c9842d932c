using StoreTracking.Tracking.Floor;

namespace StoreTracking.Tracking.Tests.Floor;

public sealed class UniformTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_walk_tells_once_a_second_how_like_a_uniform_the_clothes_are()
    {
        var told = Likeness(_ => 0.9);

        Assert.Equal([0, 5, 10], told.Index().Where(walk => walk.Item is not null).Select(walk => walk.Index));
        Assert.All(told.OfType<double>(), likeness => Assert.Equal(0.9, likeness, 1e-9));
    }

    [Fact]
    public void Single_looks_are_averaged()
    {
        var random = new Random(3);

        Assert.InRange(Likeness(_ => random.Next(2)).OfType<double>().Last(), 0.2, 0.8);
    }

    [Fact]
    public void Where_nothing_was_compared_nothing_is_told()
    {
        Assert.All(Likeness(_ => null), Assert.Null);
        Assert.All(Likeness(_ => double.NaN), Assert.Null);
    }

    /// <summary>What the walks of 200 ms tell of one person, whom one camera sees at ten frames a second.</summary>
    private static List<double?> Likeness(Func<int, double?> look)
    {
        var scene = new Tracking.Floor.FloorScene(Guid.NewGuid, FloorLayout.Unknown, []);
        var told = new List<double?>();
        for (var frame = 0; frame < 30; frame++)
        {
            scene.Observe("a", frame + 1, Start.AddMilliseconds(100 * frame), [new CameraObservation(1, new(5, 5), 0.1, 0.9) { Uniform = look(frame) }]);
            if (frame % 2 == 1)
            {
                told.AddRange(scene.TakeWalks().Select(walk => walk.Uniform));
            }
        }

        return told;
    }
}
