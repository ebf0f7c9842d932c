using System.Net;
using System.Text.Json;

namespace StoreTracking.LiveHub.Tests;

public sealed class AlertTests
{
    private static readonly DateTimeOffset Since = new(2026, 3, 1, 11, 30, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_raised_alert_is_acknowledged_and_the_answer_says_when()
    {
        await using var host = await TestHost.StartAsync();
        Raise(host, "airport");

        var response = await PostAsync(host, "airport/alerts/full");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var alert = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.Equal("full", alert.GetProperty("id").GetString());
        Assert.Equal(Since, alert.GetProperty("since").GetDateTimeOffset());
        Assert.Equal(Since.AddMinutes(30), alert.GetProperty("acknowledgedAt").GetDateTimeOffset());
        Assert.NotNull(host.Grains.Store("airport").State.Alerts.Single().AcknowledgedAt);
    }

    [Theory]
    [InlineData("airport/alerts/full", 409, "alert", "The alert 'full' is not raised: only a raised alert can be acknowledged.")]
    [InlineData("airport/alerts/none", 404, "alert", "There is no alert 'none' in the store 'airport': /api/stores/airport lists its alerts.")]
    [InlineData("nowhere/alerts/full", 404, "store", "There is no store 'nowhere': /api/stores lists the configured ones.")]
    [InlineData("A_B/alerts/full", 400, "store", "The store 'A_B' is not a store id: expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'.")]
    public async Task What_cannot_be_acknowledged_is_a_problem_with_its_field(string path, int status, string field, string detail)
    {
        await using var host = await TestHost.StartAsync();

        var response = await PostAsync(host, path);

        Assert.Equal(status, (int)response.StatusCode);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        Assert.Equal((field, detail), (problem.GetProperty("field").GetString(), problem.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task A_page_of_another_origin_cannot_acknowledge()
    {
        await using var host = await TestHost.StartAsync();
        Raise(host, "airport");

        Assert.Equal(HttpStatusCode.Forbidden, (await PostAsync(host, "airport/alerts/full", "https://elsewhere.example")).StatusCode);
        Assert.Null(host.Grains.Store("airport").State.Alerts.Single().AcknowledgedAt);
    }

    private static void Raise(TestHost host, string store) => host.Grains.Store(store).Change(static state => state with
    {
        Alerts = [new() { Id = "full", IsRaised = true, Since = Since }],
    });

    private static async Task<HttpResponseMessage> PostAsync(TestHost host, string alert, string? origin = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/stores/{alert}/acknowledgement");
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await host.Http.SendAsync(request);
    }
}
