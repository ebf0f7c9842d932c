using System.Net.Http.Json;
using System.Text.Json;
using StoreTracking.Facts;
using StoreTracking.LiveHub.Tests.Access;

namespace StoreTracking.LiveHub.Tests.Privacy;

public sealed class PrivacyReportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly StoreConfiguration Store = new TestCatalog().Find(new("main-street"))!;

    private static PrivacyInputs Inputs => new()
    {
        Store = Store with
        {
            Webhooks = [new() { Id = "music", Url = "https://music.example/hook?key=hunter3", SecretVariable = "SECRET" }],
            Cameras = [Store.Cameras[0] with { Masks = [[new(0, 0), new(320, 0), new(320, 480), new(0, 480)], [new(0, 0), new(160, 0), new(160, 480), new(0, 480)]] }],
        },
        Source = "a test",
        Facts = new() { Folder = "/data", KeepFacts = TimeSpan.FromDays(7) },
        Now = Now,
        Kept = [new("crossings", 3, Now.AddDays(-6), TimeSpan.FromDays(7)), new("visits", 1, Now.AddDays(-9), TimeSpan.FromDays(7))],
        Accounts = [new() { Name = "ada", Role = "administrator", Stores = "*", Password = "", Stamp = "", CreatedAt = Now }],
        Tokens = [AccessSecrets.MakeToken("Board", "main-street", "read", Now, TimeSpan.FromDays(1)).Token, AccessSecrets.MakeToken("Other", "airport", "read", Now, TimeSpan.FromDays(1)).Token],
        Views = [new() { Id = Guid.NewGuid(), Store = Store.Id, Who = "ada", Origin = "private", BeganAt = Now.AddHours(-1) }],
        Addresses = ["http://0.0.0.0:80"],
    };

    [Theory]
    [InlineData("record", "Controller", "Example Ltd, privacy@example.com")]
    [InlineData("record", "Legal basis, as configured", "A test")]
    [InlineData("record", "Recipients", "webhook music at music.example (signals: all); token Board (read)")]
    [InlineData("record", "Notice to visitors", "version 2026-11, at /notice/main-street")]
    [InlineData("flow", "Database", "SQLite file: crossings")]
    [InlineData("retention", "crossings", "| 7 days | 3 | 2026-11-16 12:00 UTC | yes |")]
    [InlineData("retention", "visits", "| 7 days | 1 | 2026-11-13 12:00 UTC | NO |")]
    [InlineData("cameras", "Camera door (door)", "| rtsp | ground | 10 | 2 | 50.0 % | no | yes |")]
    [InlineData("models", "Detector", "| people.onnx | the file cannot be read |")]
    [InlineData("protections", "Sign-in", "1 administrator; tokens: 2")]
    [InlineData("protections", "Encryption on the way", "NONE: other machines are served without TLS")]
    [InlineData("views", "ada", "| private | 1 | 2026-11-22 11:00 UTC")]
    [InlineData("assessment", "Views of the people concerned; approval", "to be completed by the controller")]
    public void Each_section_tells_what_is_configured_or_was_measured(string section, string item, string expected)
    {
        var report = PrivacyReporter.Make(Inputs);

        var row = Assert.Single(Assert.Single(report.Sections, each => each.Id == section).Rows, row => row[0] == item);
        Assert.Contains(expected, $"| {string.Join(" | ", row.Skip(1))} |", StringComparison.Ordinal);
        var markdown = PrivacyText.ToMarkdown(report);
        Assert.Contains($"| {string.Join(" | ", row)} |", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter", markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, "record", "Reading of faces", "by door; see protections")]
    [InlineData(true, "record", "Approved by, as configured", "A. Officer, for the notice 2026-11")]
    [InlineData(true, "record", "Categories of data", "what a model reads of visitors' faces")]
    [InlineData(true, "flow", "Faces", "until a window of at least 60 s is closed")]
    [InlineData(true, "cameras", "Camera door (door)", "| 50.0 % | yes | yes |")]
    [InlineData(true, "models", "Expressions", "| moods.onnx | the file cannot be read | tells how pleased")]
    [InlineData(true, "protections", "Faces and moods", "told of at least 5 different visitors")]
    [InlineData(true, "assessment", "Risk: faces are evaluated", "Article 5(1)(f)")]
    [InlineData(false, "record", "Reading of faces", "Faces are not read: the store's configuration does not record expression.approvedBy.")]
    [InlineData(false, "cameras", "Camera door (door)", "| 50.0 % | no: not approved | yes |")]
    [InlineData(false, "protections", "Faces and moods", "no face is looked for")]
    public void What_is_read_of_faces_and_who_approved_it_is_told(bool isApproved, string section, string item, string expected)
    {
        var report = PrivacyReporter.Make(Inputs with
        {
            Store = Inputs.Store with
            {
                Expression = new()
                {
                    Cameras = ["door"], Faces = "faces.onnx", Model = "moods.onnx", LegalBasis = "Consent", NoticeVersion = "2026-11", ApprovedBy = isApproved ? "A. Officer" : null,
                },
            },
        });

        var row = Assert.Single(Assert.Single(report.Sections, each => each.Id == section).Rows, row => row[0] == item);
        Assert.Contains(expected, $"| {string.Join(" | ", row.Skip(1))} |", StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_not_looked_at_is_not_claimed()
    {
        var report = PrivacyReporter.Make(new() { Store = Store with { Notice = null }, Source = "a test", Facts = new(), Now = Now });
        var markdown = PrivacyText.ToMarkdown(report);

        Assert.Contains("No database was at hand, so nothing was measured.", markdown, StringComparison.Ordinal);
        Assert.Contains("| Sign-in | unknown | not looked at |", markdown, StringComparison.Ordinal);
        Assert.Contains("| Deletion | by the time limits that are configured | not looked at |", markdown, StringComparison.Ordinal);
        Assert.Contains("| Encryption on the way | unknown | not looked at |", markdown, StringComparison.Ordinal);
        Assert.Contains("tokens were not looked at", markdown, StringComparison.Ordinal);
        Assert.Contains("| Controller | not configured |", markdown, StringComparison.Ordinal);
        Assert.Contains("no: no notice is named", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_served_to_whoever_may_see_the_store_and_its_log_to_administrators()
    {
        await using var host = await AccessHost.StartAsync();
        var cancellation = TestContext.Current.CancellationToken;
        using var viewer = await host.SignInAsync("one");
        using var admin = await host.SignInAsync("admin");
        await admin.GetAsync("api/stores/main-street/live", cancellation);

        var seen = await viewer.GetFromJsonAsync<JsonElement>("api/stores/main-street/privacy", cancellation);
        Assert.Equal(8, seen.GetProperty("sections").GetArrayLength());
        Assert.DoesNotContain("loopback", Section(seen, "views").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("loopback", Section(await admin.GetFromJsonAsync<JsonElement>("api/stores/main-street/privacy", cancellation), "views").GetRawText(), StringComparison.Ordinal);

        var page = await viewer.GetStringAsync("stores/main-street/privacy", cancellation);
        Assert.Contains("<h2 id=\"retention\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, (await viewer.GetAsync("stores/airport/privacy", cancellation)).StatusCode);
    }

    private static JsonElement Section(JsonElement report, string id) =>
        report.GetProperty("sections").EnumerateArray().Single(section => section.GetProperty("id").GetString() == id);
}
