using System.Numerics;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Scenes;

/// <summary>Draws people in a room: alone, in pairs and in crowds, far and close to the lens.</summary>
internal static class RandomPeople
{
    private const int Tries = 30;

    public static IReadOnlyList<PersonState> Draw(Random random, StorePlan plan, CameraPlan camera)
    {
        var people = new List<PersonState>();
        var count = random.NextSingle() < 0.12f ? 0 : 1 + (int)(13 * MathF.Pow(random.NextSingle(), 1.4f));
        while (people.Count < count && Place(random, plan, camera) is { } place)
        {
            var heading = random.NextSingle() * 2 * MathF.PI;
            people.Add(Person(random, people.Count + 1, place, heading));
            var company = random.NextSingle() < 0.35f ? random.Next(1, 4) : 0;
            for (var i = 0; i < company && people.Count < count; i++)
            {
                // Company stands shoulder to shoulder or face to face.
                var angle = random.NextSingle() * 2 * MathF.PI;
                var beside = place + (new Vector2(MathF.Cos(angle), MathF.Sin(angle)) * (0.5f + (0.5f * random.NextSingle())));
                if (IsFree(plan, beside) && people.TrueForAll(other => Vector2.Distance(other.Position, beside) > 0.42f))
                {
                    var turned = random.NextSingle() < 0.5f ? heading : angle + MathF.PI;
                    people.Add(Person(random, people.Count + 1, beside, turned + (0.5f * random.NextSingle())));
                }
            }
        }

        return people;
    }

    private static Vector2? Place(Random random, StorePlan plan, CameraPlan camera)
    {
        for (var i = 0; i < Tries; i++)
        {
            var place = plan.Min + (new Vector2(random.NextSingle(), random.NextSingle()) * (plan.Max - plan.Min));
            var seen = camera.Project(new(place, 1.2f));

            // Within the view or little beyond its border, and sometimes anywhere.
            var isNear = seen.Z > 0.3f && seen.X > -60 && seen.X < camera.Size.Width + 60 && seen.Y > -120 && seen.Y < camera.Size.Height + 120;
            if ((isNear || random.NextSingle() < 0.05f) && IsFree(plan, place))
            {
                return place;
            }
        }

        return null;
    }

    private static bool IsFree(StorePlan plan, Vector2 place)
    {
        const float Room = 0.22f;
        if (place.X < plan.Min.X + Room || place.Y < plan.Min.Y + Room || place.X > plan.Max.X - Room || place.Y > plan.Max.Y - Room)
        {
            return false;
        }

        foreach (var fixture in plan.Fixtures)
        {
            var (sin, cos) = MathF.SinCos(fixture.Heading);
            var offset = place - fixture.Centre;
            var x = MathF.Abs((offset.X * cos) + (offset.Y * sin));
            var y = MathF.Abs((offset.Y * cos) - (offset.X * sin));
            if (x < (fixture.Size.X / 2) + Room && y < (fixture.Size.Y / 2) + Room)
            {
                return false;
            }
        }

        return true;
    }

    private static PersonState Person(Random random, int id, Vector2 place, float heading)
    {
        var walks = random.NextSingle() < 0.45f;
        var role = random.NextSingle() < 0.12f ? PersonRole.Staff : PersonRole.Shopper;
        var speed = walks ? 0.3f + (1.3f * random.NextSingle()) : 0;
        var way = heading + (walks && random.NextSingle() < 0.2f ? 0.6f * (random.NextSingle() - 0.5f) : 0);
        return new()
        {
            Id = id,
            Party = id,
            Role = role,
            Position = place,
            Velocity = speed * new Vector2(MathF.Cos(way), MathF.Sin(way)),
            Heading = heading,
            HeadTurn = 1.3f * (random.NextSingle() - 0.5f),
            GaitPhase = random.NextSingle(),
            Activity = walks ? PersonActivity.Walking : (PersonActivity)(1 + random.Next(5)),
            ActivityTime = 5 * random.NextSingle(),
            Appearance = Wardrobe.Draw(random, role),
        };
    }
}
