using System.Reflection;
using StoreTracking.Tracking.Floor;

namespace StoreTracking.Tracking.Tests;

/// <summary>What this project can hold of a person: positions, times and a random id; no picture, no vector of features.</summary>
public sealed class PrivacyTests
{
    private static readonly Type[] Forbidden =
        [typeof(byte), typeof(float), typeof(Half), typeof(System.Numerics.Vector<float>)];

    // What somebody looks like is held by these alone, in memory; the first is a message's, the second the track's, which forgets it.
    private static readonly string[] Descriptions = ["CameraObservation.Appearance", "MeanAppearance._mean", "MeanAppearance.Rate"];

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
        looks.Add([0.6f, 0.8f]);
        Assert.Equal(1, looks.SimilarityTo([0.6f, 0.8f])!.Value, 1e-6);

        looks.Clear();

        Assert.False(looks.IsKnown);
        var mean = typeof(MeanAppearance).GetField("_mean", BindingFlags.Instance | BindingFlags.NonPublic)!;
        Assert.All((float[])mean.GetValue(looks)!, value => Assert.Equal(0, value));
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
