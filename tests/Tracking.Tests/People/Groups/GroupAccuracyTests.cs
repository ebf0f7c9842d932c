using System.Runtime.InteropServices;
using StoreTracking.Simulation.Truth;
using StoreTracking.Tracking.People.Groups;
using StoreTracking.Tracking.Stores;
using StoreTracking.Tracking.Tests.Simulated;

namespace StoreTracking.Tracking.Tests.People.Groups;

/// <summary>Groups found on noisy positions against the parties of the simulated shoppers.</summary>
public sealed class GroupAccuracyTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Acquaintance = TimeSpan.FromSeconds(20);

    [Fact]
    public void Most_companions_are_found_and_few_strangers_are_taken_for_some()
    {
        var shop = new Shop(ShopPlan.Make(parties: 180), seed: 5, positionsPerSecond: 5);
        var finder = new GroupFinder();
        var (ids, since) = (new Dictionary<int, Guid>(), new Dictionary<int, DateTimeOffset>());
        var (known, found, right, real, guessed) = (0, 0, 0, 0, 0);
        var (next, people) = (shop.Now, new List<StorePosition>());
        shop.Run(TimeSpan.FromMinutes(30), (at, seen) =>
        {
            people.Clear();
            foreach (var (person, place) in seen)
            {
                ids.TryAdd(person.Person, Guid.NewGuid());
                since.TryAdd(person.Person, at);
                people.Add(new(ids[person.Person], "ground", place));
            }

            finder.Observe(CollectionsMarshal.AsSpan(people), at);
            if (at < next)
            {
                return;
            }

            next = at.AddSeconds(5);
            var settled = seen.Select(pair => pair.True).Where(person => !person.Staff && at - since[person.Person] > Acquaintance).ToList();
            foreach (var (a, b) in Pairs(settled))
            {
                var together = finder.GroupOf(ids[a.Person]) is { } group && group == finder.GroupOf(ids[b.Person]);
                known += a.Party == b.Party ? 1 : 0;
                found += together ? 1 : 0;
                right += together && a.Party == b.Party ? 1 : 0;
            }

            real += settled.GroupBy(person => person.Party).Count(party => party.Count() > 1);
            guessed += settled.Select(person => finder.GroupOf(ids[person.Person])).OfType<int>().GroupBy(group => group).Count(group => group.Count() > 1);
        });

        var (precision, recall) = (right / (double)found, right / (double)known);
        output.WriteLine($"{known} pairs of companions, precision {precision:0.000}, recall {recall:0.000}; groups {real} true, {guessed} found");
        Assert.InRange(precision, 0.93, 1);
        Assert.InRange(recall, 0.95, 1);
        Assert.InRange(guessed / (double)real, 0.95, 1.05);
    }

    private static IEnumerable<(TruePosition A, TruePosition B)> Pairs(List<TruePosition> people) =>
        people.SelectMany((a, i) => people.Skip(i + 1).Select(b => (a, b)));
}
