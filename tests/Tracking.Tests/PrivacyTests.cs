using System.Reflection;
using StoreTracking.Tracking.Floor;

namespace StoreTracking.Tracking.Tests;

/// <summary>What this project can hold of a person: positions, times and a random id; no picture, no vector of features.</summary>
public sealed class PrivacyTests
{
    private static readonly Type[] Forbidden =
        [typeof(byte), typeof(float), typeof(Half), typeof(System.Numerics.Vector<float>)];

    // What somebody looks like is held by these alone, in memory; the first is a message's, the second the track's, which forgets it.
    private static readonly string[] Descriptions = ["CameraObservation.Appearance", "MeanAppearance._mean"];

    [Fact]
    public void No_type_but_the_track_holds_an_image_or_a_feature_vector()
    {
        var fields = typeof(FloorFusion).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .ToArray();

        Assert.NotEmpty(fields);
        Assert.Equal(
            Descriptions.Order(),
            fields.Where(field => Forbidden.Contains(Element(field.FieldType))).Select(Name).Order());
    }

    [Fact]
    public void A_visit_that_was_forgotten_holds_no_place_and_its_summary_no_id()
    {
        var visit = new Tracking.Visits.Visit([], shelves: Simulated.ShopPlan.Shelves);
        var start = new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
        visit.Follow(1, [.. Enumerable.Range(0, 100).Select(i => new Tracking.Geometry.TimedPoint(start.AddSeconds(i), new(i % 9, 5)))], []);
        var ended = visit.End([])!;
        visit.Forget();

        Assert.Equal((null, null, 0, 0.0), (visit.Began, visit.Last, visit.Path.Length, visit.Metres));
        Assert.DoesNotContain(ended.GetType().GetProperties(), property => Element(property.PropertyType) == typeof(Guid));
        Assert.DoesNotContain(
            ended.GetType().GetProperties(),
            property => property.PropertyType.ToString().Contains("Point", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_person_gets_an_id_of_its_own()
    {
        var scene = new Floor.FloorScene();
        for (var visit = 0; visit < 20; visit++)
        {
            // The same place, the same camera track, a minute later: nothing links the two.
            scene.Watch("a", visit * 60, (visit * 60) + 2, Floor.FloorScene.Person(1, 5, 5));
        }

        Assert.Equal(20, scene.Born.Select(track => track.Shopper).Distinct().Count());
    }

    [Fact]
    public void A_track_that_ended_has_forgotten_what_the_person_looked_like()
    {
        var looks = new MeanAppearance();
        looks.Add([0.6f, 0.8f], new() { Appearance = AppearanceModel.Reidentification(0.5) });
        Assert.Equal([0.6f, 0.8f], looks.Mean.ToArray());

        looks.Clear();

        Assert.False(looks.IsKnown);
        var mean = typeof(MeanAppearance).GetField("_mean", BindingFlags.Instance | BindingFlags.NonPublic)!;
        Assert.All((float[])mean.GetValue(looks)!, value => Assert.Equal(0, value));
    }

    [Fact]
    public void What_somebody_looked_like_who_left_is_forgotten_with_the_time_to_come_back()
    {
        var scene = new Floor.FloorScene(
            new() { LooksMemory = TimeSpan.FromSeconds(30), Appearance = AppearanceModel.Reidentification(0.5) }, new() { Entrances = [new([new(0, 0), new(4, 0), new(4, 3), new(0, 3)])] });
        var (coat, shirt) = (new float[] { 0.6f, 0.8f }, new float[] { 0.8f, -0.6f });
        scene.Watch("a", 0, 3, Floor.FloorScene.Person(1, 2, 1) with { Appearance = coat }, Floor.FloorScene.Person(2, 8, 8) with { Appearance = shirt });
        var leaver = scene.Born.Single(track => track.Position.X < 4).Shopper;
        scene.Watch("a", 3.1, 7);
        scene.Watch("a", 7.1, 11, Floor.FloorScene.Person(3, 2, 1) with { Appearance = coat });
        var back = scene.Born[^1].Shopper;

        Assert.NotEqual(leaver, back);
        Assert.Equal(1, scene.Fusion.Remembered);
        Assert.True(scene.Fusion.LooksOdds(leaver, back) > 1);

        // Whoever came back leaves for good and is forgotten in turn; who was lost inside is never remembered.
        scene.Watch("a", 11.1, 32.9);
        Assert.Equal(2, scene.Fusion.Remembered);
        scene.Wait(33.1);
        Assert.Equal(1, scene.Fusion.Remembered);
        scene.Wait(60);
        Assert.Equal(0, scene.Fusion.Remembered);
    }

    // A property's field is named after it.
    private static string Name(FieldInfo field) =>
        $"{field.DeclaringType!.Name}.{(field.Name.StartsWith('<') ? field.Name[1..field.Name.IndexOf('>', StringComparison.Ordinal)] : field.Name)}";

    /// <summary>The type of which a field holds many.</summary>
    private static Type Element(Type type) =>
        type.IsArray ? Element(type.GetElementType()!)
        : type.IsGenericType ? Element(type.GetGenericArguments()[^1])
        : type;
}
