using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace StoreTracking.LiveHub.Tests;

public sealed class SetupEndpointsTests
{
    private const string Setup = "/api/stores/airport/setup";

    private readonly FakeSetup _setup = new();

    [Fact]
    public async Task The_newest_configuration_is_shown_with_the_address_of_its_schema()
    {
        await using var host = await StartAsync();

        var state = await host.Http.GetFromJsonAsync<JsonElement>(Setup, Stop);
        var schema = await host.Http.GetAsync(state.GetProperty("schemaUrl").GetString(), Stop);

        Assert.Equal("""{"id":"airport"}""", state.GetProperty("configuration").GetRawText());
        Assert.Equal("page", state.GetProperty("origin").GetString());
        Assert.Equal("application/schema+json", schema.Content.Headers.ContentType?.MediaType);
        Assert.Equal("A store", (await schema.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("/api/stores/harbour/setup", 404)]
    [InlineData("/api/stores/nowhere/setup", 404)]
    [InlineData("/api/stores/NO/setup", 400)]
    [InlineData($"{Setup}/versions", 200)]
    [InlineData($"{Setup}/versions/1", 200)]
    [InlineData($"{Setup}/versions/7", 404)]
    [InlineData($"{Setup}/versions/2/changes", 200)]
    [InlineData($"{Setup}/versions/2/changes?since=7", 404)]
    [InlineData($"{Setup}/versions/1/changes", 404)]
    [InlineData($"{Setup}/versions/2/changes?since=x", 400)]
    [InlineData($"{Setup}/plans/ground", 200)]
    [InlineData($"{Setup}/plans/attic", 404)]
    public async Task What_is_not_there_is_said_not_to_be(string path, int status)
    {
        await using var host = await StartAsync();

        Assert.Equal(status, (int)(await host.Http.GetAsync(path, Stop)).StatusCode);
    }

    [Fact]
    public async Task A_configuration_is_saved_with_its_note()
    {
        await using var host = await StartAsync();

        var answer = await host.Http.PutAsync(Setup, Json("""{"basedOn": 2, "note": "more", "configuration": {"id": "airport"}}"""), Stop);

        Assert.Equal(3, (await answer.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("version").GetInt32());
        var save = Assert.IsType<SetupSave>(_setup.Asked);
        Assert.Equal((2, "more", """{"id": "airport"}"""), (save.BasedOn, save.Note, save.Configuration.GetRawText()));
    }

    [Fact]
    public async Task A_conflict_names_the_version_and_mistakes_are_listed()
    {
        await using var host = await StartAsync();
        const string Body = """{"basedOn": 1, "configuration": {}}""";

        _setup.Outcome = new SetupOutcome.Conflict(2, "Version 2 was saved.");
        var conflict = await ProblemAsync(await host.Http.PutAsync(Setup, Json(Body), Stop), 409);
        Assert.Equal((2, "Version 2 was saved."), (conflict.GetProperty("version").GetInt32(), conflict.GetProperty("detail").GetString()));

        _setup.Outcome = new SetupOutcome.Invalid([new() { Field = "name", Message = "is blank." }, new() { Field = "", Message = "is odd." }]);
        var invalid = await ProblemAsync(await host.Http.PutAsync(Setup, Json(Body), Stop), 422);
        Assert.Equal("name", invalid.GetProperty("problems")[0].GetProperty("field").GetString());
        Assert.Equal(2, invalid.GetProperty("problems").GetArrayLength());
        Assert.Equal("The configuration has 2 mistakes: name is blank.", invalid.GetProperty("detail").GetString());

        _setup.Outcome = new SetupOutcome.Missing(7);
        await ProblemAsync(await host.Http.PostAsync($"{Setup}/rollback", Json("""{"version": 7, "basedOn": 2}"""), Stop), 404);
        Assert.Equal(new SetupRollback { Version = 7, BasedOn = 2 }, _setup.Asked);
    }

    [Theory]
    [InlineData("", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("""{"basedOn": 1}""", 400)]
    [InlineData("""{"basedOn": "x", "configuration": {}}""", 400)]
    public async Task A_body_that_is_not_as_expected_is_refused(string body, int status)
    {
        await using var host = await StartAsync();

        await ProblemAsync(await host.Http.PutAsync(Setup, Json(body), Stop), status);
        await ProblemAsync(await host.Http.PostAsync($"{Setup}/cameras/test", Json(body), Stop), status);
        Assert.Null(_setup.Asked);
    }

    [Fact]
    public async Task A_long_note_another_type_and_another_origin_are_refused()
    {
        await using var host = await StartAsync();
        var note = new string('x', 501);

        Assert.Equal("note", (await ProblemAsync(await host.Http.PutAsync(Setup, Json($"{{\"basedOn\": 1, \"note\": \"{note}\", \"configuration\": {{}}}}"), Stop), 400)).GetProperty("field").GetString());
        await ProblemAsync(await host.Http.PutAsync(Setup, new StringContent("{}"), Stop), 415);
        using var foreign = new HttpRequestMessage(HttpMethod.Put, Setup) { Content = Json("{}"), Headers = { { "Origin", "https://elsewhere.example" } } };
        await ProblemAsync(await host.Http.SendAsync(foreign, Stop), 403);
        Assert.Null(_setup.Asked);
    }

    [Fact]
    public async Task A_new_store_is_answered_with_its_address()
    {
        await using var host = await StartAsync();

        var answer = await host.Http.PostAsync("/api/stores", Json("""{"id": "airport", "name": "Airport", "timeZone": "Europe/Berlin"}"""), Stop);

        Assert.Equal((HttpStatusCode.Created, "/api/stores/airport"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Equal(new StoreCreation { Id = "airport", Name = "Airport", TimeZone = "Europe/Berlin" }, _setup.Asked);
    }

    [Fact]
    public async Task A_still_is_kept_by_nobody_and_tells_the_size_of_the_camera_s_image()
    {
        await using var host = await StartAsync();
        const string Question = """{"source": {"kind": "file"}}""";

        var still = await host.Http.PostAsync($"{Setup}/cameras/still", Json(Question), Stop);
        Assert.Equal("image/jpeg", still.Content.Headers.ContentType?.MediaType);
        Assert.True(still.Headers.CacheControl!.NoStore);
        Assert.Equal(("1920", "1080"), (still.Headers.GetValues("X-Image-Width").Single(), still.Headers.GetValues("X-Image-Height").Single()));

        _setup.Still = new(null, 0, 0, "It is off.");
        Assert.Equal("It is off.", (await ProblemAsync(await host.Http.PostAsync($"{Setup}/cameras/still", Json(Question), Stop), 422)).GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Tests_and_calibrations_are_answered_in_words()
    {
        await using var host = await StartAsync();

        var test = await host.Http.PostAsync($"{Setup}/cameras/test", Json("""{"camera": "door", "source": {"kind": "rtsp"}}"""), Stop);
        var judgement = await host.Http.PostAsync(
            $"{Setup}/cameras/calibrate", Json("""{"floor": {"min": [0, 0], "max": [9.5, 4]}, "calibration": {}}"""), Stop);

        Assert.Equal("""{"ok":false,"sentence":"It is off."}""", await test.Content.ReadAsStringAsync(Stop));
        Assert.Equal("door", Assert.IsType<CameraQuestion>(_setup.Asked).Camera);
        Assert.Equal("9.5 m wide", (await judgement.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("problem").GetString());
    }

    [Fact]
    public async Task A_picture_is_taken_up_to_its_limit()
    {
        await using var host = await StartAsync();

        var taken = await host.Http.PutAsync($"{Setup}/plans/ground", Bytes(1000, "image/png"), Stop);
        Assert.Equal("upload:1.png", (await taken.Content.ReadFromJsonAsync<JsonElement>(Stop)).GetProperty("file").GetString());
        await ProblemAsync(await host.Http.PutAsync($"{Setup}/plans/ground", Bytes(1001, "image/png"), Stop), 413);
        await ProblemAsync(await host.Http.PutAsync($"{Setup}/plans/ground", Bytes(3, "image/jpeg"), Stop), 400);
        await ProblemAsync(await host.Http.PutAsync($"{Setup}/plans/ground", Bytes(10, "image/gif"), Stop), 415);
        await ProblemAsync(await host.Http.PutAsync($"{Setup}/plans/NO", Bytes(10, "image/png"), Stop), 400);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static ByteArrayContent Bytes(int length, string type) => new(new byte[length]) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };

    private static async Task<JsonElement> ProblemAsync(HttpResponseMessage answer, int status)
    {
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Stop);
    }

    private Task<TestHost> StartAsync() => TestHost.StartAsync(services: services =>
    {
        services.AddSingleton<ISetup>(_setup);
        services.AddSingleton<ICameraTrials>(_setup);
        services.AddSingleton<IPlanPictures>(_setup);
    });
}
