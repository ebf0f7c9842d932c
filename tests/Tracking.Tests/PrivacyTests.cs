using System.Reflection;
using StoreTracking.Tracking.Floor;

namespace StoreTracking.Tracking.Tests;

/// <summary>What this project can hold of a person: positions, times and a random id; no picture, no vector of features.</summary>
public sealed class PrivacyTests
{
    private static readonly Type[] Forbidden =
        [typeof(byte), typeof(float), typeof(Half), typeof(System.Numerics.Vector<float>)];

    [Fact]
    public void No_type_holds_an_image_or_a_feature_vector()
    {
        var fields = typeof(FloorFusion).Assembly.GetTypes()
            .SelectMany(type => type.GetFields(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .ToArray();

        Assert.NotEmpty(fields);
        Assert.DoesNotContain(fields, field => Forbidden.Contains(Element(field.FieldType)));
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

    /// <summary>The type of which a field holds many.</summary>
    private static Type Element(Type type) =>
        type.IsArray ? Element(type.GetElementType()!)
        : type.IsGenericType ? Element(type.GetGenericArguments()[^1])
        : type;
}
