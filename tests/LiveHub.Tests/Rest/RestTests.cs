using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace StoreTracking.LiveHub.Tests;

public sealed class RestTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, 1, 2, 3];

    [Fact]
    public async Task The_lists_name_all_stores_and_chains_in_order()
    {
        await using var host = await TestHost.StartAsync();

        var stores = await JsonAsync(host, "/api/stores");
        var chains = await JsonAsync(host, "/api/chains");

        Assert.Equal(["airport", "harbour", "main-street"], stores.EnumerateArray().Select(static store => store.GetProperty("id").GetString()));
        Assert.False(stores[0].TryGetProperty("capacity", out _));
        Assert.Equal(40, stores[1].GetProperty("capacity").GetInt32());
        Assert.Equal("""[{"id":"north","stores":["airport","main-street"]},{"id":"south","stores":["harbour"]}]""", chains.GetRawText());
    }

    [Fact]
    public async Task A_chain_tells_the_last_hour_and_where_nothing_was_reported()
    {
        await using var host = await TestHost.StartAsync();

        var trends = await JsonAsync(host, "/api/chains/north/trends");

        Assert.Equal("""[{"store":"main-street","people":[3,null,5]}]""", trends.GetProperty("stores").GetRawText());
    }

    [Fact]
    public async Task A_plan_shows_the_floors_and_no_location_of_a_camera()
    {
        await using var host = await TestHost.StartAsync();

        var text = await host.Http.GetStringAsync("/api/stores/main-street");
        var plan = JsonSerializer.Deserialize<JsonElement>(text);

        Assert.DoesNotContain("hunter2", text);
        Assert.Equal("[20.5,12]", plan.GetProperty("floors")[0].GetProperty("max").GetRawText());
        Assert.Equal("rtsp", plan.GetProperty("cameras")[0].GetProperty("source").GetString());
    }

    [Fact]
    public async Task A_simulated_store_says_so_and_shows_its_furniture_among_the_walls()
    {
        await using var host = await TestHost.StartAsync();

        var stores = await JsonAsync(host, "/api/stores");
        var plan = await JsonAsync(host, "/api/stores/harbour");

        Assert.Equal("detections", stores[1].GetProperty("simulation").GetString());
        Assert.False(stores[0].TryGetProperty("simulation", out _));
        Assert.Equal("detections", plan.GetProperty("simulation").GetString());
        Assert.Equal(
            "[[[0,0],[20.5,0]],[[6,3],[6,7],[4,7],[4,3],[6,3]]]", plan.GetProperty("floors")[0].GetProperty("walls").GetRawText());
    }

    [Fact]
    public async Task The_live_state_is_the_grains()
    {
        await using var host = await TestHost.StartAsync();
        host.Grains.Store("airport").Occupy(12);

        Assert.Equal(12, (await JsonAsync(host, "/api/stores/airport/live")).GetProperty("occupancy").GetInt32());
    }

    [Fact]
    public async Task A_heatmap_is_of_lately_unless_a_time_is_named()
    {
        await using var host = await TestHost.StartAsync();

        var heatmap = await JsonAsync(host, "/api/stores/airport/heatmap");
        Assert.False(heatmap.TryGetProperty("from", out _));
        Assert.Equal(0, heatmap.GetProperty("floors").GetArrayLength());
    }

    [Fact]
    public async Task Flows_name_the_zones_and_leave_outside_out()
    {
        await using var host = await TestHost.StartAsync();

        var flow = (await JsonAsync(host, "/api/stores/airport/flow")).GetProperty("flows")[0];
        Assert.Equal(("entrance", 3, false), (flow.GetProperty("to").GetString(), flow.GetProperty("people").GetInt32(), flow.TryGetProperty("from", out _)));
    }

    [Theory]
    [InlineData("/api/stores/nowhere", 404, "store", "There is no store 'nowhere': /api/stores lists the configured ones.")]
    [InlineData("/api/stores/nowhere/live", 404, "store", "There is no store 'nowhere': /api/stores lists the configured ones.")]
    [InlineData("/api/stores/nowhere/heatmap", 404, "store", "There is no store 'nowhere': /api/stores lists the configured ones.")]
    [InlineData("/api/stores/A_B", 400, "store", "The store 'A_B' is not a store id: expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'.")]
    public async Task A_store_that_is_not_there_is_a_problem_with_its_field(string path, int status, string field, string detail)
    {
        await using var host = await TestHost.StartAsync();

        await ProblemAssert.IsAsync(await host.Http.GetAsync(path), status, field, detail);
    }

    [Fact]
    public async Task A_store_that_fails_is_unavailable_and_its_error_stays_inside()
    {
        await using var host = await TestHost.StartAsync();
        host.Grains.Store("airport").Failure = new InvalidOperationException("inner detail");

        await ProblemAssert.IsAsync(
            await host.Http.GetAsync("/api/stores/airport/live"), 503, null, "The store 'airport' does not answer at the moment: try again.");
    }

    [Fact]
    public async Task An_address_that_nothing_serves_is_a_problem()
    {
        await using var host = await TestHost.StartAsync();

        await ProblemAssert.IsAsync(await host.Http.GetAsync("/api/nothing"), 404, null, null);
    }

    [Fact]
    public async Task A_posted_frame_reaches_its_camera()
    {
        await using var host = await TestHost.StartAsync();

        var response = await PostAsync(host, "main-street/cameras/hand", Jpeg);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(Jpeg, Assert.Single(host.Grains.Camera("main-street/hand").Pushed));
    }

    [Theory]
    [InlineData("main-street/cameras/none", "image/jpeg", 404, "camera", "There is no camera 'none' in the store 'main-street': /api/stores/main-street lists its cameras.")]
    [InlineData("main-street/cameras/door", "image/jpeg", 409, "camera", "The camera 'door' is not fed by posted frames: its source must be of the kind 'push'.")]
    [InlineData("main-street/cameras/hand", "image/png", 415, "Content-Type", "The content type is 'image/png': it must be image/jpeg.")]
    public async Task A_frame_that_cannot_be_taken_is_a_problem_with_its_field(string path, string type, int status, string field, string detail)
    {
        await using var host = await TestHost.StartAsync();

        await ProblemAssert.IsAsync(await PostAsync(host, path, Jpeg, type), status, field, detail);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_frame_above_the_limit_is_refused_whether_or_not_it_tells_its_length(bool tellsLength)
    {
        await using var host = await TestHost.StartAsync(static options => options.MaxFrameBytes = 2048);
        var atLimit = await PostAsync(host, "main-street/cameras/hand", [.. Jpeg, .. new byte[2048 - Jpeg.Length]], tellsLength: tellsLength);
        var above = await PostAsync(host, "main-street/cameras/hand", [.. Jpeg, .. new byte[2049 - Jpeg.Length]], tellsLength: tellsLength);

        Assert.Equal(HttpStatusCode.Accepted, atLimit.StatusCode);
        await ProblemAssert.IsAsync(above, 413, "body", "The frame is larger than 2048 bytes, the limit of this server.");
    }

    [Theory]
    [InlineData(new byte[0])]
    [InlineData(new byte[] { 1, 2, 3 })]
    public async Task A_body_that_is_no_JPEG_is_refused(byte[] body)
    {
        await using var host = await TestHost.StartAsync();

        await ProblemAssert.IsAsync(
            await PostAsync(host, "main-street/cameras/hand", body), 400, "body",
            $"The body of {body.Length} bytes is not a JPEG: it must begin with FF D8 FF.");
    }

    [Fact]
    public async Task A_page_of_another_origin_cannot_post()
    {
        await using var host = await TestHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/stores/main-street/cameras/hand/frames");
        request.Headers.Add("Origin", "https://elsewhere.example");

        await ProblemAssert.IsAsync(
            await host.Http.SendAsync(request), 403, "Origin",
            "The origin 'https://elsewhere.example' is not this server's: use its own pages, or allow the origin in LiveHub:AllowedOrigins.");
    }

    [Fact]
    public async Task The_host_is_ready_when_every_store_has_answered_once()
    {
        await using var host = await TestHost.StartAsync();
        host.Grains.Store("harbour").Failure = new TimeoutException();
        Assert.Equal("live", (await JsonAsync(host, "/health/live")).GetProperty("status").GetString());
        await ProblemAssert.IsAsync(await host.Http.GetAsync("/health/ready"), 503, null, "Stores that have not answered yet: harbour.");

        host.Grains.Store("harbour").Failure = null;
        Assert.Equal("ready", (await JsonAsync(host, "/health/ready")).GetProperty("status").GetString());
        host.Grains.Store("harbour").Failure = new TimeoutException();
        Assert.Equal("ready", (await JsonAsync(host, "/health/ready")).GetProperty("status").GetString());
    }

    [Fact]
    public async Task The_OpenAPI_document_lists_every_route_of_the_API()
    {
        await using var host = await TestHost.StartAsync();

        var document = await JsonAsync(host, "/openapi/v1.json");

        Assert.Equal(
            [
                "/api/access/accounts",
                "/api/access/accounts/{name}",
                "/api/access/accounts/{name}/role",
                "/api/access/tokens",
                "/api/access/tokens/{id}",
                "/api/chains",
                "/api/chains/{chain}/trends",
                "/api/session",
                "/api/setup/schema",
                "/api/stores",
                "/api/stores/{store}",
                "/api/stores/{store}/access-log",
                "/api/stores/{store}/alerts/{alert}/acknowledgement",
                "/api/stores/{store}/cameras/{camera}/frames",
                "/api/stores/{store}/cameras/{camera}/observations",
                "/api/stores/{store}/flow",
                "/api/stores/{store}/heatmap",
                "/api/stores/{store}/history",
                "/api/stores/{store}/history.csv",
                "/api/stores/{store}/live",
                "/api/stores/{store}/privacy",
                "/api/stores/{store}/setup",
                "/api/stores/{store}/setup/cameras/calibrate",
                "/api/stores/{store}/setup/cameras/still",
                "/api/stores/{store}/setup/cameras/test",
                "/api/stores/{store}/setup/plans/{floor}",
                "/api/stores/{store}/setup/rollback",
                "/api/stores/{store}/setup/validate",
                "/api/stores/{store}/setup/versions",
                "/api/stores/{store}/setup/versions/{version}",
                "/api/stores/{store}/setup/versions/{version}/changes",
                "/api/stores/{store}/signals",
                "/api/stores/{store}/signals/deliveries",
                "/api/stores/{store}/signals/deliveries/{delivery}/replay",
                "/api/stores/{store}/signals/stream",
                "/api/stores/{store}/transactions",
                "/health/live",
                "/health/ready",
                "/metrics",
                "/notice/{store}",
            ],
            document.GetProperty("paths").EnumerateObject().Select(static path => path.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            "binary",
            document.GetProperty("paths").GetProperty("/api/stores/{store}/cameras/{camera}/frames").GetProperty("post")
                .GetProperty("requestBody").GetProperty("content").GetProperty("image/jpeg").GetProperty("schema").GetProperty("format").GetString());
        var plan = document.GetProperty("components").GetProperty("schemas").GetProperty("StorePlan").GetProperty("properties");
        Assert.Equal("#/components/schemas/StoreId", plan.GetProperty("id").GetProperty("$ref").GetString());
        Assert.Equal("string", document.GetProperty("components").GetProperty("schemas").GetProperty("StoreId").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers()
    {
        await using var host = await TestHost.StartAsync();

        foreach (var path in (string[])["/api/stores", "/api/stores/nowhere", "/nothing"])
        {
            var headers = (await host.Http.GetAsync(path)).Headers;
            Assert.Contains("default-src 'self'", headers.GetValues("Content-Security-Policy").Single());
            Assert.Contains("frame-ancestors 'none'", headers.GetValues("Content-Security-Policy").Single());
            Assert.Equal("nosniff", headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", headers.GetValues("Referrer-Policy").Single());
        }
    }

    private static async Task<JsonElement> JsonAsync(TestHost host, string path) =>
        JsonSerializer.Deserialize<JsonElement>(await host.Http.GetStringAsync(path));

    private static async Task<HttpResponseMessage> PostAsync(
        TestHost host, string camera, byte[] body, string type = "image/jpeg", bool tellsLength = true)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/api/stores/{camera}/frames");
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(type);
        request.Headers.TransferEncodingChunked = !tellsLength;
        return await host.Http.SendAsync(request);
    }
}
