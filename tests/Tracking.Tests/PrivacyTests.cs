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
