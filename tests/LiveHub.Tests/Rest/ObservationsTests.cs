using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace StoreTracking.LiveHub.Tests;

public sealed class ObservationsTests
{
    private const string Path = "/api/stores/main-street/cameras/other/observations";

    [Fact]
    public async Task A_moment_reaches_its_camera()
    {
        await using var host = await TestHost.StartAsync();
        var at = TimeProvider.System.GetUtcNow();

        var answer = await host.Http.PostAsJsonAsync(
            Path,
            new
            {
                capturedAt = at,
                observations = new object[] { new { track = 3, x = 1.5, y = 2, sigma = 0.1, score = 0.9 }, new { track = 4, x = 1, y = 1 } },
            },
            TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        var moment = Assert.Single(host.Grains.Camera("main-street/other").Observed);
        Assert.Equal(at, moment.CapturedAt);
        Assert.Equal(
            [
                FloorObservation.At(3, 1.5, 2, sigma: 0.1, score: 0.9),
                FloorObservation.At(4, 1, 1, sigma: 0.2, score: 1),
            ],
            moment.Observations);
    }

    [Theory]
    [InlineData("""{"capturedAt":"NOW","observations":[{"track":-1,"x":1,"y":1}]}""", "observations[0].track", "The track is -1: expected a number from 0 that no other person of the moment has.")]
    [InlineData("""{"capturedAt":"NOW","observations":[{"track":1,"x":1,"y":1},{"track":1,"x":2,"y":1}]}""", "observations[1].track", "The track is 1: expected a number from 0 that no other person of the moment has.")]
    [InlineData("""{"capturedAt":"NOW","observations":[{"track":1,"x":1,"y":1,"sigma":0}]}""", "observations[0].sigma", "The standard deviation is 0: expected metres above 0, at most 10.")]
    [InlineData("""{"capturedAt":"NOW","observations":[{"track":1,"x":1,"y":1,"score":1.1}]}""", "observations[0].score", "The score is 1.1: expected 0 to 1.")]
    [InlineData("""{"capturedAt":"2020-01-01T00:00:00Z","observations":[]}""", "capturedAt", "behind this server's clock: expected at most 2 s ahead and 60 s behind.")]
    [InlineData("""{"capturedAt":"2100-01-01T00:00:00Z","observations":[]}""", "capturedAt", "ahead of this server's clock: expected at most 2 s ahead and 60 s behind.")]
    [InlineData("""{"observations":[]}""", "body", "capturedAt")]
    [InlineData("""{"capturedAt":"NOW"}""", "body", "observations")]
    [InlineData("null", "body", "The body is null: expected an object.")]
    [InlineData("[", "body", "The body is not as expected: ")]
    public async Task A_moment_that_makes_no_sense_is_refused_with_its_field(string body, string field, string sentence)
    {
        await using var host = await TestHost.StartAsync();

        var answer = await PostAsync(host, Path, body);

        await AssertProblemAsync(answer, HttpStatusCode.BadRequest, field, sentence);
        Assert.Empty(host.Grains.Camera("main-street/other").Observed);
    }

    [Fact]
    public async Task More_people_than_a_floor_takes_are_refused()
    {
        await using var host = await TestHost.StartAsync();
        var people = string.Join(',', Enumerable.Range(1, 257).Select(static track => $$"""{"track":{{track}},"x":1,"y":1}"""));

        var answer = await PostAsync(host, Path, $$"""{"capturedAt":"NOW","observations":[{{people}}]}""");

        await AssertProblemAsync(answer, HttpStatusCode.BadRequest, "observations", "The list has 257 people: expected at most 256.");
    }

    [Fact]
    public async Task A_camera_that_looks_itself_takes_none()
    {
        await using var host = await TestHost.StartAsync();

        var answer = await PostAsync(host, Path.Replace("other", "door", StringComparison.Ordinal), """{"capturedAt":"NOW","observations":[]}""");

        await AssertProblemAsync(
            answer, HttpStatusCode.Conflict, "camera",
            "The camera 'door' is not fed by posted observations: its source must be of the kind 'observations'.");
    }

    [Fact]
    public async Task A_moment_that_no_floor_took_is_to_be_sent_again()
    {
        await using var host = await TestHost.StartAsync();
        host.Grains.Camera("main-street/other").Failure = new TimeoutException();

        var answer = await PostAsync(host, Path, """{"capturedAt":"NOW","observations":[]}""");

        await AssertProblemAsync(
            answer, HttpStatusCode.ServiceUnavailable, null, "The camera 'main-street/other' takes no observations at the moment: send the same again.");
    }

    private static Task<HttpResponseMessage> PostAsync(TestHost host, string path, string body) => host.Http.PostAsync(
        path,
        new StringContent(body.Replace("NOW", TimeProvider.System.GetUtcNow().ToString("O"), StringComparison.Ordinal), null, "application/json"),
        TestContext.Current.CancellationToken);

    private static async Task AssertProblemAsync(HttpResponseMessage answer, HttpStatusCode status, string? field, string sentence)
    {
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(sentence, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(field, problem.TryGetProperty("field", out var found) ? found.GetString() : null);
    }
}
