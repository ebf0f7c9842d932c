using System.Globalization;
using System.Text.Json;

namespace StoreTracking.LiveHub.Tests;

/// <summary>Looks for means of fewer than five people in every period that can be asked for, and in what two periods differ by.</summary>
public sealed class HistoryAnonymityTests(ITestOutputHelper output)
{
    private const int Hours = 10;

    private static readonly DateTime First = new(2026, 10, 5, 8, 0, 0);

    [Fact]
    public async Task No_period_and_no_two_periods_tell_how_long_fewer_than_five_stayed()
    {
        await using var host = await HistoryHost.StartAsync();
        var random = new Random(7);
        var people = Enumerable.Range(0, Hours).Select(hour => hour switch { 1 => 4, 2 => 1, 4 => 5, 5 => 3, 8 => 2, _ => random.Next(5, 9) }).ToArray();
        for (var hour = 0; hour < Hours; hour++)
        {
            for (var i = 0; i < people[hour]; i++)
            {
                // Berlin's clock is two hours ahead.
                await host.VisitAsync(First.AddHours(hour - 2).AddMinutes(5 + i).ToString("s", CultureInfo.InvariantCulture) + "Z", random.Next(1, 60), "till");
            }
        }

        var periods = new Dictionary<(int From, int To), (int Visits, double? Mean, double? Till)>();
        for (var from = 0; from < Hours; from++)
        {
            for (var to = from + 1; to <= Hours; to++)
            {
                periods[(from, to)] = await AskAsync(host, from, to);
            }
        }

        var (examined, attacks) = (0, 0);
        foreach (var ((from, to), told) in periods)
        {
            examined += 2;
            Assert.Equal(people[from..to].Sum(), told.Visits);
            if (people[from..to].Max() < Anonymity.FewestPeople)
            {
                Assert.Equal((null, null), (told.Mean, told.Till));
            }

            // What a period that is one hour longer tells beyond this one is about that hour's people alone.
            foreach (var (longer, hour) in new[] { ((from, to + 1), to), ((from - 1, to), from - 1) })
            {
                if (periods.TryGetValue(longer, out var more) && people[hour] < Anonymity.FewestPeople)
                {
                    attacks += 2;
                    Assert.Equal((told.Mean, told.Till), (more.Mean, more.Till));
                }
            }
        }

        output.WriteLine($"{examined} means of {periods.Count} periods examined, {attacks} differences of two tried");
        Assert.True(attacks > 50);
    }

    [Fact]
    public async Task The_hour_that_is_not_over_tells_no_mean_that_grows_by_one_after_another()
    {
        await using var host = await HistoryHost.StartAsync();
        for (var i = 0; i < 20; i++)
        {
            await host.VisitAsync($"2026-11-01T11:{i:00}Z", 10 + i);
            var total = (await host.GetAsync("history?from=2026-11-01T12:00&to=2026-11-01T13:00&by=hour")).GetProperty("total");

            Assert.Equal(i + 1, total.GetProperty("visits").GetInt32());
            Assert.False(total.TryGetProperty("meanVisitSeconds", out _));
        }
    }

    private static async Task<(int Visits, double? Mean, double? Till)> AskAsync(HistoryHost host, int from, int to)
    {
        var total = (await host.GetAsync($"history?from={First.AddHours(from):yyyy-MM-ddTHH:mm}&to={First.AddHours(to):yyyy-MM-ddTHH:mm}&by=hour")).GetProperty("total");
        var till = total.GetProperty("zones").EnumerateArray().FirstOrDefault(zone => zone.GetProperty("id").GetString() == "till");
        return (total.GetProperty("visits").GetInt32(), Mean(total, "meanVisitSeconds"), till.ValueKind == JsonValueKind.Object ? Mean(till, "meanStaySeconds") : null);
    }

    private static double? Mean(JsonElement figures, string name) => figures.TryGetProperty(name, out var mean) ? mean.GetDouble() : null;
}
