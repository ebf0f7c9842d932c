using FsCheck;
using FsCheck.Fluent;
using StoreTracking.Tracking.Signals;

namespace StoreTracking.Tracking.Tests.Signals;

public sealed class SignalWatchTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private static readonly SignalRule Tempo = new()
    {
        Name = "music.tempo",
        Measure = SignalMeasure.Energy,
        Levels = [new(0.4, 0.3, "relaxed"), new(0.7, 0.6, "lively")],
        Otherwise = "calm",
        Hold = TimeSpan.FromSeconds(30),
    };

    private static readonly SignalRule DayTempo = Tempo with { Hours = new(new(9, 0), new(20, 0), "silent") };

    private static readonly Gen<(double? Reading, double Seconds)[]> Days =
        (from isKnown in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
         from reading in Gen.Choose(0, 100)
         from seconds in Gen.Frequency((4, Gen.Choose(0, 400).Select(static tenths => tenths / 10.0)), (1, Gen.Choose(600, 20_000).Select(static s => (double)s)))
         select (isKnown ? reading / 100.0 : (double?)null, seconds)).ArrayOf();

    [Fact]
    public void The_first_known_reading_gives_the_first_value()
    {
        var watch = new SignalWatch(Tempo, Berlin);

        Assert.Null(watch.Propose(null, Noon));
        Assert.Equal(new SignalChange(Tempo, "relaxed", null, 0.5, Noon), watch.Propose(0.5, Noon));
    }

    [Theory]
    [InlineData(0.29, "calm")]
    [InlineData(0.3, "relaxed")]
    [InlineData(0.69, "relaxed")]
    [InlineData(0.7, "lively")]
    public void From_a_level_the_next_begins_at_its_threshold_and_the_last_ends_below_its_own(double reading, string expected) =>
        Assert.Equal(expected, ValueAfter(Tempo, 0.5, reading));

    [Theory]
    [InlineData(0.1, 0.9, "lively")]
    [InlineData(0.9, 0.1, "calm")]
    [InlineData(0.9, 0.35, "relaxed")]
    public void A_reading_may_pass_several_levels_at_once(double first, double second, string expected) =>
        Assert.Equal(expected, ValueAfter(Tempo, first, second));

    [Fact]
    public void What_is_not_accepted_is_proposed_again()
    {
        var watch = new SignalWatch(Tempo, Berlin);
        var first = watch.Propose(0.9, Noon);

        Assert.Equal(first! with { At = Noon.AddSeconds(1) }, watch.Propose(0.9, Noon.AddSeconds(1)));
        Assert.Null(watch.Value);
    }

    [Fact]
    public void A_value_that_goes_on_stays_as_long_as_it_is_believed_and_is_no_change()
    {
        var watch = new SignalWatch(Tempo, Berlin);
        watch.Resume("lively", Noon.AddSeconds(20));

        Assert.Null(watch.Propose(0, Noon.AddSeconds(19)));
        Assert.Null(watch.Propose(0.65, Noon.AddSeconds(20)));
        Assert.Equal(("calm", "lively"), watch.Propose(0, Noon.AddSeconds(20)) is { } change ? (change.Value, change.Previous) : default);
    }

    [Theory]
    [InlineData("2026-03-02T07:59:59Z", "silent")]
    [InlineData("2026-03-02T08:00:00Z", "lively")]
    [InlineData("2026-03-02T18:59:59Z", "lively")]
    [InlineData("2026-03-02T19:00:00Z", "silent")]
    [InlineData("2026-07-02T07:00:00Z", "lively")]
    public void Hours_are_those_of_the_stores_clock(string at, string expected) =>
        Assert.Equal(expected, new SignalWatch(DayTempo, Berlin).Propose(0.9, DateTimeOffset.Parse(at, null))!.Value);

    [Theory]
    [InlineData("2026-03-02T20:59:59Z", null)]
    [InlineData("2026-03-02T21:00:00Z", "lively")]
    [InlineData("2026-03-03T04:59:59Z", "lively")]
    [InlineData("2026-03-03T05:00:00Z", null)]
    public void Hours_may_hold_midnight_and_say_nothing_outside(string at, string? expected)
    {
        var watch = new SignalWatch(Tempo with { Hours = new(new(22, 0), new(6, 0), null) }, Berlin);

        Assert.Equal(expected, watch.Propose(0.9, DateTimeOffset.Parse(at, null))?.Value);
    }

    [Fact]
    public void The_end_of_the_hours_needs_no_reading()
    {
        var watch = new SignalWatch(DayTempo with { Hours = DayTempo.Hours! with { Outside = null } }, Berlin);
        watch.Accept(watch.Propose(0.9, Noon)!);

        var change = watch.Propose(null, Noon.AddHours(9));

        Assert.Equal((null, "lively"), (change!.Value, change.Previous));
    }

    [Fact]
    public void No_two_changes_lie_within_the_hold() => Property.ForAll(Days, static day =>
    {
        var changes = Run(DayTempo, Noon, day);
        Assert.All(changes.Zip(changes.Skip(1)), static pair => Assert.True(pair.Second.At - pair.First.At >= DayTempo.Hold));
    });

    [Fact]
    public void Noise_within_a_band_of_hysteresis_changes_nothing_after_the_first_value() => Property.ForAll(
        from level in Gen.Choose(0, 1)
        from before in Gen.Choose(0, 100)
        from noise in Gen.Choose(0, 99).ArrayOf()
        select (Tempo.Levels[level], before / 100.0, noise),
        static input =>
        {
            var (level, before, noise) = input;
            var readings = noise.Select(part => (double?)(level.ClearBelow + ((level.Above - level.ClearBelow) * part / 100)));
            var steady = Run(Tempo, Noon, [(before, 0), .. readings.Select(static reading => (reading, 40.0))]);

            // The first reading of the noise may still move the value into reach of the band.
            Assert.All(steady.Skip(1), change => Assert.Equal(readings.First(), change.Reading));
            Assert.InRange(steady.Count, 1, 2);
        });

    [Fact]
    public void Outside_the_hours_no_value_of_the_inside_is_taken() => Property.ForAll(Days, static day =>
        Assert.All(Run(DayTempo, Noon, day), static change =>
        {
            var time = TimeOnly.FromTimeSpan(TimeZoneInfo.ConvertTime(change.At, Berlin).TimeOfDay);
            Assert.Equal(time.IsBetween(new(9, 0), new(20, 0)), change.Value != "silent");
        }));

    [Fact]
    public void An_unknown_reading_changes_nothing() => Property.ForAll(Days, static day =>
        Assert.All(Run(Tempo, Noon, day), static change => Assert.NotNull(change.Reading)));

    private static string ValueAfter(SignalRule rule, double first, double second)
    {
        var watch = new SignalWatch(rule, Berlin);
        watch.Accept(watch.Propose(first, Noon)!);
        return watch.Propose(second, Noon + rule.Hold)?.Value ?? watch.Value!;
    }

    private static List<SignalChange> Run(SignalRule rule, DateTimeOffset now, IEnumerable<(double? Reading, double Seconds)> day)
    {
        var (watch, changes) = (new SignalWatch(rule, Berlin), new List<SignalChange>());
        foreach (var (reading, seconds) in day)
        {
            now = now.AddSeconds(seconds);
            if (watch.Propose(reading, now) is { } change)
            {
                watch.Accept(change);
                changes.Add(change);
            }
        }

        return changes;
    }
}
