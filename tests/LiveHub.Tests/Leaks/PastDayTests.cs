using System.Globalization;
using System.Text.Json;

namespace StoreTracking.LiveHub.Tests.Leaks;

/// <summary>Somebody asks for every period of a day, as JSON and as a table, and takes any two from each other.</summary>
public sealed class PastDayTests(ITestOutputHelper output)
{
    private const int Hours = 12;

    private static readonly DateTime First = new(2026, 10, 5, 8, 0, 0);

    private readonly int[] _people = [2, 6, 1, 9, 4, 12, 0, 7, 3, 5, 8, 4];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task No_two_periods_differ_by_what_fewer_than_five_did(int seed)
    {
        await using var host = await HistoryHost.StartAsync();
        await FillAsync(host, new(seed));
        var periods = new List<(int From, int To, Dictionary<string, double> Means)>();
        for (var from = 0; from < Hours; from++)
        {
            for (var to = from + 1; to <= Hours; to++)
            {
                periods.Add((from, to, await AskAsync(host, from, to)));
            }
        }

        // What two periods tell differently is of the hours that only one of them has: of those in which it is of five or more.
        var (attacks, differing) = (0, 0);
        foreach (var one in periods)
        {
            foreach (var other in periods)
            {
                var apart = Enumerable.Range(0, Hours).Where(hour => (hour >= one.From && hour < one.To) != (hour >= other.From && hour < other.To)).ToArray();
                differing += Same(one.Means, other.Means, _ => true) ? 0 : 1;
                if (apart.All(hour => _people[hour] < Anonymity.FewestPeople))
                {
                    // An hour in which there was nobody belongs to the mean of how many were inside, and tells of nobody.
                    var empty = apart.Any(hour => _people[hour] == 0);
                    attacks += one.Means.Count;
                    Assert.True(Same(one.Means, other.Means, figure => !empty || figure != "inside"), $"hours {one.From} to {one.To} and {other.From} to {other.To} differ");
                }
            }
        }

        Assert.True(differing > 500, "the attacker learns nothing at all");
        output.WriteLine($"{periods.Sum(static period => period.Means.Count)} means of {periods.Count} periods examined, {attacks} differences tried");
        Assert.True(attacks > 500);
    }

    [Fact]
    public async Task Of_two_zones_that_differ_by_one_stay_nobody_learns_how_long_it_was()
    {
        // A zone that lies in another has all its stays but one, which lasts for as long as the attacker guesses it did.
        var answers = new HashSet<double>();
        foreach (var seconds in new[] { 40, 48, 56 })
        {
            await using var host = await HistoryHost.StartAsync();
            await StaysAsync(host, "outer", [.. Enumerable.Repeat(60, 8), seconds]);
            await StaysAsync(host, "inner", [.. Enumerable.Repeat(60, 8)]);
            var means = await AskAsync(host, 0, 1);
            answers.Add((means["zone outer"] * 9) - (means["zone inner"] * 8));
        }

        Assert.Single(answers);
    }

    [Fact]
    public async Task The_table_tells_no_more_than_the_page()
    {
        await using var host = await HistoryHost.StartAsync();
        await FillAsync(host, new(4));
        var query = $"from={First:yyyy-MM-ddTHH:mm}&to={First.AddHours(Hours):yyyy-MM-ddTHH:mm}&by=hour";
        var numbers = (await host.GetAsync("history?" + query)).ToString();
        foreach (var line in (await host.GetTextAsync("history.csv?" + query)).Split('\n').Skip(1))
        {
            foreach (var cell in line.Trim().Split(',').Where(static cell => double.TryParse(cell, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
            {
                Assert.Contains(cell, numbers, StringComparison.Ordinal);
            }
        }
    }

    private static string Utc(int hour, int minute) => First.AddHours(hour - 2).AddMinutes(minute).ToString("s", CultureInfo.InvariantCulture) + "Z";

    private async Task FillAsync(HistoryHost host, Random random)
    {
        for (var hour = 0; hour < Hours; hour++)
        {
            var minutes = 0d;
            for (var i = 0; i < _people[hour]; i++)
            {
                var stayed = random.Next(1, 25);
                minutes += stayed;
                await host.VisitAsync(Utc(hour, 26 + i), stayed, "till");
            }

            await host.WatchAsync(Utc(hour, 0), 60, minutes / 60, _people[hour]);
        }
    }

    private static async Task StaysAsync(HistoryHost host, string zone, int[] seconds)
    {
        foreach (var stay in seconds)
        {
            await host.StayAsync(Utc(0, 30), zone, stay);
        }
    }

    private static async Task<Dictionary<string, double>> AskAsync(HistoryHost host, int from, int to)
    {
        var total = (await host.GetAsync($"history?from={First.AddHours(from):yyyy-MM-ddTHH:mm}&to={First.AddHours(to):yyyy-MM-ddTHH:mm}&by=hour")).GetProperty("total");
        var means = new Dictionary<string, double>(StringComparer.Ordinal)
        {
            ["visit"] = Mean(total, "meanVisitSeconds"),
            ["inside"] = Mean(total, "meanOccupancy"),
        };
        foreach (var zone in total.GetProperty("zones").EnumerateArray())
        {
            means[$"zone {zone.GetProperty("id").GetString()}"] = Mean(zone, "meanStaySeconds");
        }

        return means;
    }

    private static bool Same(Dictionary<string, double> one, Dictionary<string, double> other, Predicate<string> figures) =>
        one.All(mean => !figures(mean.Key) || other[mean.Key] == mean.Value);

    private static double Mean(JsonElement figures, string name) => figures.TryGetProperty(name, out var mean) ? mean.GetDouble() : -1;
}
