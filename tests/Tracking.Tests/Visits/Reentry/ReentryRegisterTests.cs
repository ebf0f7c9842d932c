using System.Text.Json;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits.Reentry;

namespace StoreTracking.Tracking.Tests.Visits.Reentry;

public sealed class ReentryRegisterTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly Polygon Door = new([new(0, 0), new(4, 0), new(4, 3), new(0, 3)]);
    private static readonly (Guid A, Guid B, Guid C) Ids = (new(1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]), new(2, 0, 0, [0, 0, 0, 0, 0, 0, 0, 2]), new(3, 0, 0, [0, 0, 0, 0, 0, 0, 0, 3]));

    [Fact]
    public void A_visit_that_ends_elsewhere_is_over_at_once()
    {
        var register = new ReentryRegister([Door]);
        register.Pass([Walk(Ids.A, 1, 0, 8, 8)], Start);

        Assert.Equal(VisitEnd.Left, Assert.Single(register.Pass([Walk(Ids.A, 2, 1, 8, 8, WalkEnd.Left)], Start)).End);
        Assert.Equal((0, 0, 0), register.Held);
    }

    [Theory]
    [InlineData(3, 2.0, true)]
    [InlineData(3.1, 2.0, false)]
    [InlineData(3, 2.1, false)]
    public void Time_and_place_alone_continue_a_visit_for_a_moment(double seconds, double metres, bool continues)
    {
        var register = new ReentryRegister([Door]);
        Leave(register, Ids.A, at: 10, x: 1);
        var walk = Assert.Single(register.Pass([Walk(Ids.B, 1, 10 + seconds, 1 + metres, 1)], Start.AddSeconds(10 + seconds)));

        Assert.Equal(continues ? (Ids.A, 3) : (Ids.B, 1), (walk.Visit, walk.Sequence));
        Assert.Equal(continues ? Ids.A : Ids.B, register.VisitOf(Ids.B));
    }

    [Fact]
    public void Two_who_may_be_meant_without_a_look_continue_nothing()
    {
        var register = new ReentryRegister([Door]);
        register.Pass([Walk(Ids.B, 1, 5, 1.2, 1)], Start.AddSeconds(5));
        Leave(register, Ids.A, at: 10, x: 1);
        register.Pass([Walk(Ids.B, 2, 10.5, 1.2, 1, WalkEnd.Left)], Start.AddSeconds(10.5));
        register.Pass([Walk(Ids.C, 1, 12, 1.1, 1)], Start.AddSeconds(12));

        Assert.Equal(Ids.C, register.VisitOf(Ids.C));
    }

    [Theory]
    [InlineData(Likeness.Same, 30, true)]
    [InlineData(Likeness.Same, 30.1, false)]
    [InlineData(Likeness.Different, 1, false)]
    [InlineData(Likeness.Unknown, 30, false)]
    public void Looks_continue_a_visit_for_longer_or_forbid_it(Likeness likeness, double seconds, bool continues)
    {
        var register = new ReentryRegister([Door], evidence: new Looks(likeness));
        Leave(register, Ids.A, at: 10, x: 1);
        register.Pass([Walk(Ids.B, 1, 10 + seconds, 1, 1)], Start.AddSeconds(10 + seconds));

        Assert.Equal(continues ? Ids.A : Ids.B, register.VisitOf(Ids.B));
    }

    [Fact]
    public void A_continued_visit_counts_its_walks_on_and_ends_under_its_own_id()
    {
        var register = new ReentryRegister([Door]);
        Leave(register, Ids.A, at: 10, x: 1);
        register.Pass([Walk(Ids.B, 1, 11, 1, 1)], Start.AddSeconds(11));
        var last = Assert.Single(register.Pass([Walk(Ids.B, 2, 12, 8, 8, WalkEnd.Left)], Start.AddSeconds(12)));

        Assert.Equal((Ids.A, 4, VisitEnd.Left), (last.Visit, last.Sequence, last.End));
        Assert.Equal((0, 0, 0), register.Held);
    }

    [Fact]
    public void A_visit_that_nobody_continues_ends_when_its_time_is_up()
    {
        var register = new ReentryRegister([Door]);
        Leave(register, Ids.A, at: 10, x: 1);

        Assert.Empty(register.Pass([], Start.AddSeconds(40)));
        var ended = Assert.Single(register.Pass([], Start.AddSeconds(40.1)));
        Assert.Equal((Ids.A, 3, VisitEnd.Left), (ended.Visit, ended.Sequence, ended.End));
        Assert.Equal((0, 0, 0), register.Held);
    }

    [Fact]
    public void No_more_visits_wait_than_allowed()
    {
        var register = new ReentryRegister([Door], new() { MaximumWaiting = 1 });
        Leave(register, Ids.A, at: 10, x: 1);
        register.Pass([Walk(Ids.B, 1, 11, 1, 1)], Start.AddSeconds(11));
        Leave(register, Ids.C, at: 12, x: 3.5);
        Leave(register, Ids.B, at: 12, x: 1);

        Assert.Equal(1, register.Held.Waiting);
    }

    [Fact]
    public void A_later_run_goes_on_with_visits_that_wait_and_with_those_that_were_continued()
    {
        var first = new ReentryRegister([Door]);
        Leave(first, Ids.A, at: 10, x: 1);
        first.Pass([Walk(Ids.B, 1, 11, 1, 1)], Start.AddSeconds(11));
        Leave(first, Ids.C, at: 12, x: 3.5);
        var kept = JsonSerializer.Serialize(first.Checkpoint());

        var later = new ReentryRegister([Door]);
        later.Resume(JsonSerializer.Deserialize<ReentryCheckpoint>(kept)!, sequence: 1000);
        Assert.Equal(Ids.A, later.VisitOf(Ids.B));
        var back = Assert.Single(later.Pass([Walk(Ids.A, 1, 13, 3.5, 1)], Start.AddSeconds(13)));
        Assert.Equal((Ids.C, true), (back.Visit, back.Sequence > 1000));

        var ended = Assert.Single(later.Pass([Walk(Ids.B, 1000, 14, 9, 9, WalkEnd.Left)], Start.AddSeconds(14)));
        Assert.Equal((Ids.A, VisitEnd.Left), (ended.Visit, ended.End));
        Assert.Equal(Start.AddSeconds(14), ended.Last!.Value.At);
    }

    private static void Leave(ReentryRegister register, Guid shopper, double at, double x)
    {
        register.Pass([Walk(shopper, 1, at, x, 1)], Start.AddSeconds(at));
        var walk = Walk(shopper, 1, at, x, 1).Next();
        walk.End = WalkEnd.Left;
        Assert.Contains(register.Pass([walk], Start.AddSeconds(at)), left => left.End == VisitEnd.SteppedOut);
    }

    private static ShopperWalk Walk(Guid shopper, long sequence, double at, double x, double y, WalkEnd end = WalkEnd.None)
    {
        var walk = new ShopperWalk(shopper, sequence) { End = end };
        walk.Steps.Add(new(Start.AddSeconds(at), new(x, y)));
        return walk;
    }

    private sealed class Looks(Likeness likeness) : IReentryEvidence
    {
        public Likeness Compare(Guid ended, Guid born) => likeness;
    }
}
