using System.Numerics.Tensors;
using StoreTracking.Simulation.Observations;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;

namespace StoreTracking.Simulation.Tests.Observations.Colours;

public sealed class LooksTests
{
    private const int Part = BodyColours.Length / 3;
    private static readonly DateTimeOffset At = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly Rgb Red = new(180, 40, 40);
    private static readonly Rgb Blue = new(40, 60, 170);
    private static readonly Rgb Green = new(40, 150, 60);

    // A store without walls and fixtures, and a camera at the height of a chest, for which nearer people cover farther ones.
    private static readonly StorePlan Open = Views.Plan with { Fixtures = [], Walls = [] };
    private static readonly CameraPlan Low = CameraPlan.LookingAt("low", new(640, 360), 1.2f, new(1, 1, 1.2f), new(9, 1, 1));

    private readonly Detection[] _found = new Detection[32];
    private readonly float[] _looks = new float[32 * BodyColours.Length];

    [Fact]
    public void Without_noise_a_part_has_the_colour_of_its_cloth_alone()
    {
        Observe(new(Open, Low, ObservationNoise.None, 1), Clothed(Views.Person(6, 1), Red, Blue));

        // Eight hues from red; blue's 234 degrees lie between the sixth and the seventh.
        AssertOnly([7, 0], _looks.AsSpan(Part, Part));
        AssertOnly([5, 6], _looks.AsSpan(2 * Part, Part));
    }

    [Fact]
    public void With_noise_the_same_clothes_are_more_alike_than_others()
    {
        var feed = new DetectionFeed(Open, Low, new() { Miss = 0, FalseAlarms = 0 }, 1);
        var (usual, again, other) = (new float[BodyColours.Length], new List<float>(), new List<float>());
        Observe(feed, Clothed(Views.Person(6, 1), Red, Blue));
        _looks.AsSpan(0, BodyColours.Length).CopyTo(usual);
        for (var i = 0; i < 100; i++)
        {
            Observe(feed, Clothed(Views.Person(6, 1), Red, Blue));
            again.Add(Like(usual));
            Observe(feed, Clothed(Views.Person(6, 1), Green, Blue));
            other.Add(Like(usual));
        }

        Assert.InRange(again.Average(), other.Average() + 0.1, 0.999);
    }

    [Fact]
    public void What_a_fixture_hides_has_no_looks()
    {
        var counter = new Fixture("counter", FixtureKind.Counter, new(4, 1), new(0.6f, 3), 0, 1.15f);
        Observe(new(Open with { Fixtures = [counter] }, Low, ObservationNoise.None, 1), Views.Person(6, 1));

        Assert.True(_looks.AsSpan(0, Part).ContainsAnyExcept(0));
        Assert.False(_looks.AsSpan(2 * Part, Part).ContainsAnyExcept(0));
    }

    [Fact]
    public void Whom_somebody_nearer_covers_has_no_looks()
    {
        var feed = new DetectionFeed(Open, Low, ObservationNoise.None, 1);
        Assert.Equal(2, Observe(feed, Views.Person(8, 1, 1), Views.Person(5, 1.1f, 2)));
        Assert.True(_looks.AsSpan(0, BodyColours.Length).ContainsAnyExcept(0));
        Assert.False(_looks.AsSpan(BodyColours.Length + Part, 2 * Part).ContainsAnyExcept(0));

        Observe(feed, Views.Person(8, 3, 1), Views.Person(5, 1, 2));
        Assert.True(_looks.AsSpan(BodyColours.Length + Part, 2 * Part).ContainsAnyExcept(0));
    }

    [Fact]
    public void A_false_alarm_looks_like_what_is_there_from_frame_to_frame()
    {
        var feed = new DetectionFeed(Open, Low, new() { FalseAlarms = 0.2f, FalseAlarmLife = 20 }, 1);
        var (before, likes) = (new float[BodyColours.Length], new List<float>());
        for (var (i, last) = (0, 0); i < 5000; i++)
        {
            var count = Observe(feed);
            if (count == 1 && last == 1)
            {
                likes.Add(Like(before));
            }

            _looks.AsSpan(0, BodyColours.Length).CopyTo(before);
            last = count;
        }

        Assert.True(likes.Count > 20);
        Assert.InRange(likes.Average(), 0.85, 0.999);
    }

    [Fact]
    public void Boxes_are_the_same_whether_looks_are_asked_for_or_not()
    {
        var (with, without) = (new DetectionFeed(Open, Low, new(), 1), new DetectionFeed(Open, Low, new(), 1));
        var others = new Detection[_found.Length];
        for (var i = 0; i < 200; i++)
        {
            var person = Views.Person(6, 1);
            Assert.Equal(without.Observe([person], At, others).Count, Observe(with, person));
            Assert.Equal(others, _found);
        }
    }

    private static PersonState Clothed(PersonState person, Rgb top, Rgb bottom) => person with
    {
        Appearance = person.Appearance with
        {
            Top = TopKind.Shirt, TopColour = top, TopPattern = ClothPattern.Plain, Bottom = BottomKind.Trousers, BottomColour = bottom,
            Carries = Carried.Nothing,
        },
    };

    private static void AssertOnly(ReadOnlySpan<int> bins, ReadOnlySpan<float> part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            Assert.True(bins.Contains(i) || part[i] == 0, $"{part[i]} in bin {i}");
        }

        Assert.True(part.ContainsAnyExcept(0));
    }

    private float Like(float[] other) => TensorPrimitives.CosineSimilarity(_looks.AsSpan(0, BodyColours.Length), other);

    private int Observe(DetectionFeed feed, params ReadOnlySpan<PersonState> people) => feed.Observe(people, At, _found, _looks).Count;
}
