using StoreTracking.Simulation.Truth;
using StoreTracking.Tracking.Tests.Simulated;
using StoreTracking.Tracking.Visits;
using StoreTracking.Tracking.Visits.Engagements;

namespace StoreTracking.Tracking.Tests.Visits.Engagements;

/// <summary>Engagements found on noisy positions against what the simulated shoppers did.</summary>
public sealed class EngagementAccuracyTests(ITestOutputHelper output)
{
    private static readonly EngagementOptions Options = new();

    [Fact]
    public void Dwell_is_right_within_a_second_and_a_half_and_nearly_all_engagements_are_found()
    {
        var shop = new Shop(ShopPlan.Make(parties: 60), seed: 11);
        var visits = new Dictionary<int, (Visit Visit, List<ShelfEngagement> Found)>();
        shop.Run(TimeSpan.FromMinutes(60), (_, seen) =>
        {
            foreach (var (person, place) in seen)
            {
                if (person.Staff)
                {
                    continue;
                }

                if (!visits.TryGetValue(person.Person, out var visit))
                {
                    visits.Add(person.Person, visit = (new([], shelves: ShopPlan.Shelves), []));
                }

                visit.Visit.Follow(person.At.Ticks, [new(person.At, place)], []);
                visit.Visit.TakeEngagements(visit.Found);
            }
        });

        var parties = shop.Truth.Visits.ToDictionary(visit => visit.Person, visit => visit.Party);
        var truth = Join(shop.Truth.Engagements.Where(engagement => parties.ContainsKey(engagement.Person)));
        var found = visits.Where(visit => parties.ContainsKey(visit.Key)).SelectMany(visit => Found(visit.Key, visit.Value)).ToList();

        var (errors, matched) = (new List<double>(), 0);
        foreach (var engagement in truth)
        {
            var match = found.Where(other => Overlap(engagement, other) > 0).MaxBy(other => Overlap(engagement, other));
            if (match is not null)
            {
                matched++;
                errors.Add(match.Seconds - engagement.Seconds);
            }
        }

        // Who waits beside somebody of their party who looks at goods stands as that one does: no path tells the two apart.
        var extra = found.FindAll(other => truth.TrueForAll(engagement => Overlap(engagement, other) <= 0));
        var waiting = extra.Count(other => truth.Exists(
            engagement => parties[engagement.Person] == parties[other.Person] && Overlap(engagement, other with { Person = engagement.Person }) > 0));
        var spurious = extra.Count - waiting;
        var median = Median(errors.Select(Math.Abs));
        output.WriteLine(
            $"{truth.Count} true, {found.Count} found, {matched} matched, {waiting} waiting beside, {spurious} spurious, median absolute error {median:0.00} s, median error {Median(errors):0.00} s");
        Assert.InRange(median, 0, 1.5);
        Assert.InRange(matched / (double)truth.Count, 0.93, 1);
        Assert.InRange(spurious / (double)found.Count, 0, 0.05);
        Assert.InRange((found.Count - waiting) / (double)truth.Count, 0.95, 1.05);
    }

    /// <summary>The truth by the documented rule: absences of up to <see cref="EngagementOptions.ReturnAfter"/> are bridged.</summary>
    private static List<Spell> Join(IEnumerable<TrueEngagement> engagements)
    {
        var spells = new List<Spell>();
        foreach (var person in engagements.GroupBy(engagement => engagement.Person))
        {
            Spell? last = null;
            foreach (var next in person.OrderBy(engagement => engagement.From))
            {
                var seconds = (next.To - next.From).TotalSeconds;
                if (last is not null && last.Fixture == next.Fixture && next.From - last.To <= Options.ReturnAfter)
                {
                    spells.Remove(last);
                    last = last with { To = next.To, Seconds = last.Seconds + seconds };
                }
                else
                {
                    last = new(next.Person, next.Fixture, next.From, next.To, seconds);
                }

                spells.Add(last);
            }
        }

        // Shorter than standing takes to be told from walking.
        return spells.FindAll(spell => spell.Seconds >= Options.MinimumTime.TotalSeconds);
    }

    private static IEnumerable<Spell> Found(int person, (Visit Visit, List<ShelfEngagement> Found) visit)
    {
        visit.Visit.End([]);
        visit.Visit.TakeEngagements(visit.Found);
        return visit.Found.Where(engagement => engagement.EndedAt is not null).Select(engagement => new Spell(
            person, ShopPlan.FixtureOf(engagement.Shelf), engagement.BeganAt, engagement.EndedAt!.Value, engagement.Standing.TotalSeconds));
    }

    private static double Overlap(Spell a, Spell b) => a.Person != b.Person || a.Fixture != b.Fixture ? 0
        : ((a.To < b.To ? a.To : b.To) - (a.From > b.From ? a.From : b.From)).TotalSeconds;

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    private sealed record Spell(int Person, string Fixture, DateTimeOffset From, DateTimeOffset To, double Seconds);
}
