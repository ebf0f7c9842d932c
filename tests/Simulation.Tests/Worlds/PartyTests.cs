using System.Numerics;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Tests.Plans;

namespace StoreTracking.Simulation.Tests.Worlds;

public class PartyTests
{
    [Fact]
    public void Parties_stay_together_and_leave_together()
    {
        var distances = new List<float>();
        var last = new Dictionary<int, (int Party, DateTimeOffset At)>();
        Worlds.Of(TestPlans.Shop(90), 4).Run(TimeSpan.FromHours(1), world =>
        {
            var people = world.People;
            for (var i = 0; i < people.Length; i++)
            {
                if (people[i].Role == PersonRole.Shopper)
                {
                    last[people[i].Id] = (people[i].Party, world.Now);
                }

                for (var j = i + 1; j < people.Length; j++)
                {
                    if (people[i].Party == people[j].Party)
                    {
                        distances.Add(Vector2.Distance(people[i].Position, people[j].Position));
                    }
                }
            }
        });

        distances.Sort();
        Assert.InRange(distances[distances.Count / 2], 0.6f, 2);
        Assert.InRange(distances[(int)(distances.Count * 0.95)], 0, 4.5f);

        var spreads = last.Values.GroupBy(person => person.Party)
            .Where(party => party.Count() > 1).Select(party => (party.Max(person => person.At) - party.Min(person => person.At)).TotalSeconds).Order().ToArray();
        Assert.InRange(spreads[(int)(spreads.Length * 0.9)], 0, 15);
    }

    [Fact]
    public void Two_who_walk_together_walk_abreast()
    {
        var (abreast, walking) = (0, 0);
        Worlds.Of(TestPlans.Shop(60), 5).Run(TimeSpan.FromHours(1), world =>
        {
            foreach (var person in world.Scene.People)
            {
                if (person.Party.Members.Count == 2 && person == person.Party.Leader && person.Velocity.Length() > 0.6f && person.Position.Y is > 1 and < 4)
                {
                    var offset = person.Party.Members[1].Position - person.Position;
                    var ahead = Vector2.Dot(offset, Vector2.Normalize(person.Velocity));
                    walking++;
                    abreast += MathF.Abs(ahead) < 0.6f && offset.Length() < 1.6f ? 1 : 0;
                }
            }
        });

        Assert.True(abreast > walking * 0.5, $"{abreast} of {walking}");
    }
}
