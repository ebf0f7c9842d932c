using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using StoreTracking.Facts;
using StoreTracking.Testing;

namespace StoreTracking.LiveHub.Tests;

/// <summary>A host whose clock stands on Sunday, 1 November 2026, noon UTC, and facts that a test hands in. The stores' clock is Berlin's.</summary>
internal sealed class HistoryHost : IAsyncDisposable
{
    public static readonly StoreId Store = new("main-street");

    public static readonly DateTimeOffset Now = new(2026, 11, 1, 12, 0, 0, TimeSpan.Zero);

    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    private readonly TestHost _host;
    private long _number;

    private HistoryHost(TestHost host) => _host = host;

    private IFactStore Facts => _host.Services.GetRequiredService<IFactStore>();

    public static async Task<HistoryHost> StartAsync() => new(await TestHost.StartAsync(services: static services =>
        services.AddSingleton<TimeProvider>(new ManualTimeProvider(Now))));

    /// <summary>Has a visit end, with a stay of ten seconds in each of the zones.</summary>
    public Task VisitAsync(string endedAt, double minutes, params string[] zones) =>
        VisitAsync(endedAt, minutes, [.. zones.Select(static zone => new ZoneDwell { Zone = zone, Visits = 1, Seconds = 10 })]);

    /// <summary>Has a visit end that stayed in one zone for a time.</summary>
    public Task StayAsync(string endedAt, string zone, double seconds) =>
        VisitAsync(endedAt, 10, [new ZoneDwell { Zone = zone, Visits = 1, Seconds = seconds }]);

    private Task<IReadOnlyList<Fact>> VisitAsync(string endedAt, double minutes, ImmutableArray<ZoneDwell> zones)
    {
        var at = Time(endedAt);
        return Facts.AppendAsync(
        [
            new VisitFact
            {
                Store = Store,
                At = at,
                Hour = StoreHours.Of(at, Berlin),
                Floor = "ground",
                Epoch = 1,
                Number = ++_number,
                Summary = new()
                {
                    BeganAt = at.AddMinutes(-minutes),
                    EndedAt = at,
                    Metres = 10,
                    Zones = zones,
                },
            },
        ]);
    }

    /// <summary>Has several people end a visit at once.</summary>
    public async Task VisitsAsync(string endedAt, int people, double minutes, params string[] zones)
    {
        for (var i = 0; i < people; i++)
        {
            await VisitAsync(endedAt, minutes, zones);
        }
    }

    public Task CrossAsync(string at, bool inwards = true) => Facts.AppendAsync(
    [
        new CrossingFact
        {
            Store = Store, At = Time(at), Hour = StoreHours.Of(Time(at), Berlin), Floor = "ground", Epoch = 1, Number = ++_number, Line = "door", Inwards = inwards,
        },
    ]);

    /// <summary>Has the store been watched for some minutes of an hour, with so many people in it.</summary>
    public Task WatchAsync(string hour, int minutes, double people, int peak = 0) => Facts.AppendAsync(
    [
        new OccupancyFact
        {
            Store = Store, At = Time(hour), Hour = Time(hour), Run = 1, Watched = TimeSpan.FromMinutes(minutes), PersonTime = TimeSpan.FromMinutes(minutes * people),
        },
        new PeakFact { Store = Store, At = Time(hour), Hour = Time(hour), People = peak },
    ]);

    public Task AppendAsync(Func<DateTimeOffset, HourFact> make, string hour) => Facts.AppendAsync([make(Time(hour))]);

    public async Task<JsonElement> GetAsync(string path) =>
        JsonSerializer.Deserialize<JsonElement>(await _host.Http.GetStringAsync($"/api/stores/{Store}/{path}"));

    public Task<string> GetTextAsync(string path) => _host.Http.GetStringAsync($"/api/stores/{Store}/{path}");

    public Task<HttpResponseMessage> AskAsync(string path) => _host.Http.GetAsync($"/api/stores/{Store}/{path}");

    public Task<HttpResponseMessage> PostAsync(string body, string type = "text/csv") =>
        _host.Http.PostAsync($"/api/stores/{Store}/transactions", new StringContent(body, Encoding.UTF8, type));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static DateTimeOffset Time(string text) => DateTimeOffset.Parse(text, null);
}
