using StoreTracking.Tracking.Expressions;

namespace StoreTracking.Tracking.Tests.Expressions;

/// <summary>What leaves a window is of a crowd, or nothing leaves it.</summary>
public sealed class ExpressionWindowTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(5, 4, false)]
    [InlineData(5, 5, true)]
    [InlineData(8, 7, false)]
    [InlineData(8, 8, true)]
    public void Fewer_visitors_than_demanded_yield_nothing_however_often_they_are_looked_at(int fewest, int visitors, bool isTold)
    {
        var window = new ExpressionWindow(new() { Fewest = fewest });
        for (var look = 0; look < 50; look++)
        {
            window.Add(Visitor(look % visitors), Start.AddSeconds(look), Reading(0.5, 40, 1));
        }

        var crowd = window.Close(Start.AddMinutes(2));

        Assert.Equal(isTold, crowd is not null);
        if (isTold)
        {
            Assert.Equal((visitors, 0.5), (crowd!.Visitors, crowd.Valence));
            Assert.Equal((fewest, fewest), (crowd.Profile.From40To59, crowd.Profile.Female));
            Assert.Null(window.Close(Start.AddMinutes(4)));
        }
    }

    [Fact]
    public void Fewer_than_five_cannot_be_asked_for() => Assert.Contains(
        "Fewest", Assert.Throws<ArgumentException>(static () => new ExpressionWindow(new() { Fewest = 4 })).Message);

    [Fact]
    public void Everybody_counts_the_same_however_often_they_were_looked_at()
    {
        var window = new ExpressionWindow();
        for (var look = 0; look < 100; look++)
        {
            window.Add(Visitor(0), Start, Reading(1));
        }

        for (var visitor = 1; visitor < 5; visitor++)
        {
            window.Add(Visitor(visitor), Start, Reading(0));
        }

        Assert.Equal(0.2, window.Close(Start.AddMinutes(1))!.Valence!.Value, 1e-9);
    }

    [Fact]
    public void A_window_that_is_too_short_goes_on_and_one_that_is_too_old_is_given_up()
    {
        var window = new ExpressionWindow();
        for (var visitor = 0; visitor < 4; visitor++)
        {
            window.Add(Visitor(visitor), Start, Reading(1));
        }

        Assert.Null(window.Close(Start.AddMinutes(14)));
        Assert.Equal(4, window.Held);
        Assert.Null(window.Close(Start.AddMinutes(15)));
        Assert.Equal(0, window.Held);

        window.Add(Visitor(9), Start.AddMinutes(16), Reading(1));
        Assert.Null(window.Close(Start.AddMinutes(20)));
    }

    [Fact]
    public void Who_turns_out_to_work_there_counts_no_more()
    {
        var window = new ExpressionWindow();
        for (var visitor = 0; visitor < 5; visitor++)
        {
            window.Add(Visitor(visitor), Start, Reading(1, 30, 0));
        }

        window.Withdraw(Visitor(2));

        Assert.Null(window.Close(Start.AddMinutes(1)));
        window.Add(Visitor(7), Start, Reading(1, 30, 0));
        Assert.Equal(5, window.Close(Start.AddMinutes(1))!.Profile.Male);
    }

    [Fact]
    public void Who_stays_through_two_windows_is_in_the_profile_once()
    {
        var window = new ExpressionWindow();
        var total = default(ProfileCounts);
        for (var minute = 0; minute < 10; minute++)
        {
            for (var visitor = 0; visitor < 6; visitor++)
            {
                window.Add(Visitor(visitor), Start.AddMinutes(minute), Reading(0, 22, 0.9));
            }

            total += window.Close(Start.AddMinutes(minute + 1))!.Profile;
        }

        Assert.Equal(new() { UpTo24 = 5, Female = 5 }, total);
    }

    [Fact]
    public void Whatever_happens_each_figure_is_of_enough_visitors_whose_looks_no_other_figure_has()
    {
        var figures = 0;
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var fewest = 5 + random.Next(4);
            var window = new ExpressionWindow(new() { Fewest = fewest, Time = TimeSpan.FromSeconds(1 + random.Next(90)) });
            var (looked, everybody) = (new Dictionary<Guid, double>(), new HashSet<Guid>());
            var (now, total) = (Start, default(ProfileCounts));
            for (var step = 0; step < 400; step++)
            {
                now = now.AddSeconds(random.NextDouble() * 20);
                var visitor = Visitor(random.Next(1 + random.Next(40)));
                if (random.Next(10) == 0)
                {
                    window.Withdraw(visitor);
                    looked.Remove(visitor);
                }
                else
                {
                    var valence = (random.NextDouble() * 2) - 1;
                    if (looked.TryAdd(visitor, valence))
                    {
                        window.Add(visitor, now, Reading(valence, random.Next(18, 80), random.NextDouble()));
                        everybody.Add(visitor);
                    }
                }

                var held = window.LooksAt(looked.Keys.FirstOrDefault());
                if (window.Close(now) is { } crowd)
                {
                    figures++;
                    Assert.True(crowd.Visitors == looked.Count && looked.Count >= fewest, $"{crowd.Visitors} visitors of {looked.Count}.");
                    Assert.Equal(looked.Values.Average(), crowd.Valence!.Value, 0.026);
                    total += crowd.Profile;
                    Assert.All(Cells(crowd.Profile), count => Assert.Equal(0, count % fewest));
                    looked.Clear();
                }
                else if (held > 0 && window.LooksAt(looked.Keys.First()) == 0)
                {
                    // It was given up.
                    looked.Clear();
                }
            }

            Assert.InRange(total.Female + total.Male, 0, everybody.Count);
            window.Keep(new HashSet<Guid>());
            Assert.Equal(looked.Count, window.Held);
        }

        Assert.InRange(figures, 500, int.MaxValue);
        TestContext.Current.TestOutputHelper?.WriteLine($"{figures} figures.");
    }

    [Fact]
    public void A_store_tells_the_mean_over_cameras_until_it_is_old_and_the_days_profile()
    {
        var board = new ExpressionBoard();
        board.Report("door", new(Start, Start.AddMinutes(1), 5, 0.5, 0.1) { Profile = new() { Female = 5 } });
        board.Report("gate", new(Start.AddMinutes(1), Start.AddMinutes(2), 15, -0.1, 0.3) { Profile = new() { Female = 5, Male = 10 } });

        Assert.Equal(new(Start, Start.AddMinutes(2), 20, 0.05, 0.25), board.View.Crowd);
        Assert.Equal(new ProfileCounts { Female = 10, Male = 10 }, board.View.Profile);

        Assert.False(board.Advance(Start.AddMinutes(16)));
        Assert.True(board.Advance(Start.AddMinutes(16.1)));
        Assert.Equal(-0.1, board.View.Crowd!.Valence);
        Assert.True(board.Advance(Start.AddMinutes(18)));
        Assert.Null(board.View.Crowd);
        Assert.NotNull(board.View.Profile);

        board.BeginDay();
        Assert.Null(board.View.Profile);
    }

    private static int[] Cells(ProfileCounts profile) =>
        [profile.UpTo24, profile.From25To39, profile.From40To59, profile.From60, profile.Female, profile.Male];

    private static Guid Visitor(int number) => new(number + 1, 0, 0, new byte[8]);

    private static VisitorReading Reading(double valence, double? years = null, double? female = null) =>
        new() { Valence = valence, Arousal = 0.2, Years = years, Female = female };
}
