using StoreTracking.Tracking.Floor;

namespace StoreTracking.Tracking.Tests.Floor;

public sealed class DepartedLooksTests
{
    private static readonly FloorFusionOptions Options = new()
    {
        LooksMemory = TimeSpan.FromSeconds(30), Appearance = AppearanceModel.Reidentification(0.5),
    };

    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Nobody_is_remembered_for_longer_than_the_memory_lasts()
    {
        var departed = Departed(8);
        for (var person = 0; person < 5; person++)
        {
            departed.Keep(FloorScene.Shopper(person), Looks(0.6f, 0.8f), Start.AddSeconds(person));
        }

        departed.Forget(Start.AddSeconds(30));
        Assert.Equal(5, departed.Count);
        departed.Forget(Start.AddSeconds(32));
        Assert.Equal(3, departed.Count);
        departed.Forget(Start.AddSeconds(34.1));
        Assert.Equal(0, departed.Count);
    }

    [Fact]
    public void Of_too_many_the_oldest_go()
    {
        var departed = Departed(2);
        for (var person = 0; person < 3; person++)
        {
            departed.Keep(FloorScene.Shopper(person), Looks(0.6f, 0.8f), Start);
        }

        Assert.Null(departed.Find(FloorScene.Shopper(0)));
        Assert.Equal([0.6f, 0.8f], departed.Find(FloorScene.Shopper(2))!.Mean.ToArray());
    }

    [Fact]
    public void Looks_are_kept_apart_from_the_track_that_forgets_them()
    {
        var departed = Departed(2);
        var looks = Looks(0.6f, 0.8f);
        departed.Keep(FloorScene.Shopper(1), looks, Start);
        looks.Clear();

        Assert.True(departed.Find(FloorScene.Shopper(1))!.IsKnown);
    }

    [Fact]
    public void Nothing_is_kept_where_nobody_may_come_back_or_nothing_is_known()
    {
        var none = new DepartedLooks(Options with { LooksMemory = TimeSpan.Zero });
        none.Keep(FloorScene.Shopper(1), Looks(0.6f, 0.8f), Start);
        var some = Departed(2);
        some.Keep(FloorScene.Shopper(1), new MeanAppearance(), Start);

        Assert.Equal((0, 0), (none.Count, some.Count));
    }

    [Fact]
    public void Descriptions_of_different_kinds_are_never_compared() =>
        Assert.Null(Options.Appearance.LogOdds(Looks(0.6f, 0.8f).Mean, new float[256]));

    private static DepartedLooks Departed(int most) => new(Options with { MaximumTracks = most });

    private static MeanAppearance Looks(params float[] description)
    {
        var looks = new MeanAppearance();
        looks.Add(description, Options);
        return looks;
    }
}
