using System.Numerics;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Tests.Plans;

namespace StoreTracking.Simulation.Tests.Observations;

/// <summary>A camera in a corner of the test shop, and people to see.</summary>
internal static class Views
{
    public static readonly StorePlan Plan = TestPlans.Shop();

    public static readonly CameraPlan Camera =
        CameraPlan.LookingAt("corner", new(640, 360), 1.5f, new(13.6f, 0.4f, 2.9f), new(6, 4, 0.5f));

    public static PersonState Person(float x, float y, int id = 1) => new()
    {
        Id = id,
        Party = id,
        Role = PersonRole.Shopper,
        Position = new Vector2(x, y),
        Velocity = Vector2.Zero,
        Heading = 0,
        Activity = PersonActivity.Standing,
        Appearance = Wardrobe.Draw(new(id), PersonRole.Staff) with { Stature = 1.7f, Build = 1 },
    };
}
