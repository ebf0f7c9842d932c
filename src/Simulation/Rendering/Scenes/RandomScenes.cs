using System.Numerics;
using StoreTracking.Simulation.Plans;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Rendering.Scenes;

/// <summary>
/// Draws rooms, cameras and people with far more variety than any one store has: what a detector is trained on. Equal
/// seeds give equal scenes.
/// </summary>
public static class RandomScenes
{
    /// <summary>Draws a room with a camera.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="size">The size of the image.</param>
    public static RandomScene Draw(Random random, ImageSize size)
    {
        var plan = RandomPlan.Draw(random);
        var camera = Camera(random, plan, size);
        return new(plan, camera, RandomLook.Draw(random), RandomPeople.Draw(random, plan, camera));
    }

    /// <summary>The same room and camera with other people.</summary>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="scene">The scene.</param>
    public static RandomScene WithOtherPeople(Random random, RandomScene scene) =>
        scene with { People = RandomPeople.Draw(random, scene.Plan, scene.Camera) };

    private static CameraPlan Camera(Random random, StorePlan plan, ImageSize size)
    {
        var room = plan.Max - plan.Min;
        var isLow = random.NextSingle() < 0.12f;
        var height = isLow ? 1.5f + (0.4f * random.NextSingle()) : MathF.Min(plan.CeilingHeight - 0.15f, 2.2f + (1.8f * random.NextSingle()));

        // Mostly near a wall or a corner, looking across the room.
        var inset = 0.25f + (0.6f * random.NextSingle());
        var along = random.NextSingle();
        var place = random.Next(5) switch
        {
            0 => new Vector2(inset, along * room.Y),
            1 => new(room.X - inset, along * room.Y),
            2 => new(along * room.X, inset),
            3 => new(along * room.X, room.Y - inset),
            _ => new(random.Next(2) == 0 ? inset : room.X - inset, random.Next(2) == 0 ? inset : room.Y - inset),
        };
        place = Vector2.Clamp(place, new(0.3f), room - new Vector2(0.3f));
        var middle = (room / 2) + ((room / 3) * new Vector2(random.NextSingle() - 0.5f, random.NextSingle() - 0.5f));
        var heading = MathF.Atan2(middle.Y - place.Y, middle.X - place.X) + (0.5f * (random.NextSingle() - 0.5f));
        var tilt = isLow ? 0.15f * (random.NextSingle() - 0.3f) : 0.12f + (0.50f * random.NextSingle());
        var position = new Vector3(plan.Min + place, height);
        var forward = new Vector3(MathF.Cos(heading) * MathF.Cos(tilt), MathF.Sin(heading) * MathF.Cos(tilt), -MathF.Sin(tilt));
        var fieldOfView = (52 + (50 * random.NextSingle())) * MathF.PI / 180;
        return CameraPlan.LookingAt("camera", size, fieldOfView, position, position + forward);
    }
}
