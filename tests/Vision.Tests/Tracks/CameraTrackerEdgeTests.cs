using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;
using static StoreTracking.Vision.Tests.Tracks.TrackerScene;

namespace StoreTracking.Vision.Tests.Tracks;

public sealed class CameraTrackerEdgeTests
{
    private static readonly ImageSize Image = new(1000, 600);

    [Theory]
    [InlineData(1999, 1)]
    [InlineData(2000, 1)]
    [InlineData(2001, 2)]
    public void Somebody_who_left_at_an_edge_is_soon_forgotten(double gap, int expectedId)
    {
        var scene = new TrackerScene(image: Image);
        LeaveToTheRight(scene);

        Assert.Equal(expectedId, scene.See(gap, Person(975)).Single(track => track.IsObserved).Id);
    }

    [Fact]
    public void Without_the_image_s_size_nobody_is_seen_to_leave()
    {
        var scene = new TrackerScene();
        LeaveToTheRight(scene);

        Assert.Equal(1, scene.See(5000, Person(975)).Single(track => track.IsObserved).Id);
    }

    [Theory]
    [InlineData(975, 400)]
    [InlineData(25, 400)]
    [InlineData(500, 150)]
    [InlineData(500, 600)]
    public void Somebody_who_stands_at_an_edge_is_remembered(double x, double y)
    {
        var scene = new TrackerScene(image: Image);
        scene.Settle(Person(x, y));

        Assert.Equal(1, Assert.Single(scene.See(15_000, Person(x, y))).Id);
    }

    [Theory]
    [InlineData(25, 400, -8, 0)]
    [InlineData(975, 400, 8, 0)]
    [InlineData(500, 150, 0, -8)]
    [InlineData(500, 600, 0, 8)]
    public void Every_edge_is_a_way_out(double x, double y, double stepX, double stepY)
    {
        Assert.Equal(2, Arrive(x, y, stepX, stepY));
        Assert.Equal(1, Arrive(x, y, -stepX, -stepY));
    }

    // Walks to the place and is lost there; gives the number of somebody who is seen there five seconds later.
    private static int Arrive(double x, double y, double stepX, double stepY)
    {
        var scene = new TrackerScene(image: Image);
        for (var left = 10; left >= 0; left--)
        {
            scene.See(100, Person(x - (left * stepX), y - (left * stepY)));
        }

        return scene.See(5000, Person(x, y)).Single(track => track.IsObserved).Id;
    }

    private static void LeaveToTheRight(TrackerScene scene)
    {
        for (var x = 800; x <= 975; x += 7)
        {
            scene.See(100, Person(x));
        }
    }
}
