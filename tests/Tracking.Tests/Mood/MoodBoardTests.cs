using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Mood;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Stores.Coverage;

namespace StoreTracking.Tracking.Tests.Mood;

public sealed class MoodBoardTests
{
    // A Monday.
    private static readonly DateTimeOffset Noon = new(2026, 3, 2, 12, 0, 0, TimeSpan.Zero);

    private readonly StoreState _state = Make();
    private DateTimeOffset _now = Noon;
    private int _sequence;

    [Fact]
    public void Of_four_people_nothing_is_said_and_of_five_only_once_they_have_been_there_for_a_while()
    {
        Pass(30, people: 4);
        Assert.Equal(MoodView.Withheld, _state.View().Mood);
        Assert.Equal(MoodView.Withheld, _state.View().Zones[0].Mood);

        Pass(3, people: 5);
        Assert.Equal(MoodView.Withheld, _state.View().Mood);

        Pass(4, people: 5);
        Assert.NotNull(_state.View().Mood.Energy);
        Assert.NotNull(_state.View().Zones[0].Mood.Energy);

        Pass(2, people: 4);
        Assert.Equal(MoodView.Withheld, _state.View().Mood);
    }

    [Fact]
    public void A_zone_says_nothing_of_its_few_while_the_store_has_many()
    {
        Pass(30, people: 9, inZone: 4);

        Assert.NotNull(_state.View().Mood.Energy);
        Assert.Equal(MoodView.Withheld, _state.View().Zones[0].Mood);
    }

    [Fact]
    public void Fewer_than_five_can_not_be_asked_for()
    {
        var error = Assert.Throws<ArgumentException>(() => Make(new() { FewestPeople = 4 }));
        Assert.Contains("FewestPeople", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Staff_are_left_out()
    {
        Pass(30, people: 5);
        Assert.NotNull(_state.View().Mood.Energy);

        _state.ReportStaff(Shopper(0));
        Pass(10, people: 5);

        Assert.Equal(MoodView.Withheld, _state.View().Mood);
    }

    [Fact]
    public void A_floor_that_falls_silent_has_no_mood()
    {
        Pass(30, people: 8);
        _state.Advance(_now.AddSeconds(7));

        Assert.Equal(MoodView.Withheld, _state.View().Mood);
    }

    [Fact]
    public void What_is_usual_is_told_of_the_same_hour_a_week_later_and_can_be_kept()
    {
        Pass(1200, people: 8);
        var energy = _state.View().Mood.Energy!.Value;
        Assert.Null(_state.View().Mood.Usual);
        _now = Noon.AddHours(1);
        Pass(2, people: 8);
        Assert.True(_state.HasLearntUsualEnergy);

        var next = Make();
        next.Restore(_state.UsualEnergy());
        Assert.False(_state.HasLearntUsualEnergy);
        (_now, _sequence) = (Noon.AddDays(7), 0);
        Pass(30, people: 8, state: next);

        Assert.InRange(next.View().Mood.Usual!.Value, energy - 0.05, energy + 0.05);
        Assert.NotNull(next.View().Zones[0].Mood.Usual);
    }

    [Fact]
    public void Following_people_who_stay_allocates_nothing()
    {
        var layout = new StoreLayout
        {
            Floors = ["ground"],
            Coverage = new()
            {
                Floors = [new FloorArea("ground", new(0, 0), new(20, 10))],
                Zones = [new ZoneArea("left", "ground", new Polygon([new(0, 0), new(10, 0), new(10, 10), new(0, 10)]))],
            },
        };
        var coverage = new StoreCoverage(layout.Coverage);
        var board = new MoodBoard(layout, coverage, TimeZoneInfo.Utc, new());
        var people = new StorePosition[50];
        Follow(200);

        var before = GC.GetAllocatedBytesForCurrentThread();
        Follow(200);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.NotNull(board.View.Energy);

        void Follow(int updates)
        {
            for (var i = 0; i < updates; i++)
            {
                _now = _now.AddSeconds(0.2);
                for (var number = 0; number < people.Length; number++)
                {
                    people[number] = new(new(number + 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), "ground", new((number % 19) + (i % 9 * 0.1), number / 19.0));
                }

                board.Observe("ground", people, _now);
                board.Advance(_now, coverage);
            }
        }
    }

    private static StoreState Make(EnergyOptions? energy = null) => new(
        new()
        {
            Floors = ["ground"],
            Zones = ["left"],
            Coverage = new()
            {
                Floors = [new FloorArea("ground", new(0, 0), new(20, 10))],
                Zones = [new ZoneArea("left", "ground", new Polygon([new(0, 0), new(10, 0), new(10, 10), new(0, 10)]))],
            },
        },
        TimeZoneInfo.Utc,
        energy is null ? null : new() { Energy = energy });

    private static Guid Shopper(int number) => new(number + 1, 0, 0, new byte[8]);

    /// <summary>Lets people stroll for some seconds, the first ones in the zone on the left.</summary>
    private void Pass(int seconds, int people, int? inZone = null, StoreState? state = null)
    {
        for (var i = 0; i < seconds; i++)
        {
            _now = _now.AddSeconds(1);
            var positions = Enumerable.Range(0, people)
                .Select(number => new StorePosition(
                    Shopper(number), "ground", new((number < (inZone ?? people) ? 2 : 14) + (_now.Second % 2 * 0.8), 1 + (number % 8))))
                .ToImmutableArray();
            (state ?? _state).Update("ground", 1, ++_sequence, _now, positions);
        }
    }
}
