namespace StoreTracking.LiveHub.Tests;

public sealed class StoreDiffTests
{
    private static readonly StoreLive Store = new()
    {
        Store = new("main-street"), Epoch = 1, Sequence = 1, At = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero),
    };

    private static readonly ExpressionLive Expression = new() { Valence = 0.1, Arousal = 0.2, From = Store.At, Until = Store.At };

    private static readonly ProfileLive Profile = new() { UpTo24 = 5, From25To39 = 0, From40To59 = 0, From60 = 0, Female = 0, Male = 5 };

    public static TheoryData<ExpressionLive?, ProfileLive?, ExpressionLive?, ProfileLive?> Changes => new()
    {
        { null, null, Expression, Profile },
        { Expression, Profile, null, null },
        { Expression, Profile, Expression with { Valence = -0.1 }, Profile with { Male = 10 } },
        { Expression, null, Expression, Profile },
        { Expression, Profile, Expression, null },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void What_faces_say_comes_changes_and_goes(ExpressionLive? expression, ProfileLive? profile, ExpressionLive? newer, ProfileLive? newest)
    {
        var (from, to) = (Store with { Expression = expression, Profile = profile }, Store with { Sequence = 2, Expression = newer, Profile = newest });

        var delta = StoreDiff.Between(from, to);

        var applied = StoreDiff.Apply(from, delta)!;
        Assert.Equal((newer, newest), (applied.Expression, applied.Profile));
        Assert.Equal(expression == newer, delta.Expression is null && delta.ExpressionIsGone is null);
    }
}
