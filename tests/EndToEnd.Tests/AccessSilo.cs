using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>A silo with a notice in three languages, an account of each role, and people who are posted to its store.</summary>
public sealed class AccessSilo : IAsyncLifetime
{
    public const string Store = "corner-shop";

    public const string Password = "correct horse battery";

    private const string Origin = "127.0.0.1";

    private readonly TemporaryFolder _folder = new();
    private readonly CancellationTokenSource _end = new();
    private readonly Dictionary<string, CookieContainer> _signedIn = [];
    private Task _posting = Task.CompletedTask;

    public SiloProcess Silo { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var store = _folder.Write($"{Store}.json", Configuration);
        Silo = await SiloProcess.StartAsync("--store", store, "--data", _folder.File("data"));

        // The first account ends that this machine is served without sign-in.
        using (var anybody = new HttpClient { BaseAddress = Silo.Url })
        {
            await AddAsync(anybody, "ada", "administrator");
        }

        using var ada = await SignInAsync("ada");
        await AddAsync(ada, "otto", "operator");
        await AddAsync(ada, "eve", "viewer");

        // While nobody has used up the attempts yet.
        (await SignInAsync("eve")).Dispose();
        _posting = PostAsync(await SignInAsync("otto"));
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _posting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _end.Dispose();
        if (Silo is not null)
        {
            await Silo.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>A client of an account that is signed in; each account signs in once, since attempts are counted.</summary>
    public async Task<HttpClient> SignInAsync(string name)
    {
        var isNew = !_signedIn.TryGetValue(name, out var cookies);
        var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies ?? (_signedIn[name] = new()), AllowAutoRedirect = false }) { BaseAddress = Silo.Url };
        if (isNew)
        {
            using var answer = await http.PostAsync(
                new Uri("sign-in", UriKind.Relative), new FormUrlEncodedContent([new("name", name), new("password", Password), new("returnTo", "/")]));
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        return http;
    }

    /// <summary>Opens a page as somebody who is signed in.</summary>
    public async Task<IPage> OpenAsync(
        Browser browser, string name, string path, int width = 1440, int height = 900, ColorScheme colours = ColorScheme.Light, string locale = "en-US")
    {
        (await SignInAsync(name)).Dispose();
        var page = await browser.OpenAsync(new("about:blank"), width, height, colours, locale);
        await page.Context.AddCookiesAsync(_signedIn[name].GetCookies(Silo.Url).Select(cookie => new Microsoft.Playwright.Cookie
        {
            Name = cookie.Name, Value = cookie.Value, Domain = Origin, Path = "/", HttpOnly = true,
        }));
        await page.GotoAsync(new Uri(Silo.Url, path).ToString());
        return page;
    }

    private static async Task AddAsync(HttpClient http, string name, string role)
    {
        using var answer = await http.PostAsJsonAsync("api/access/accounts", new JsonObject { ["name"] = name, ["password"] = Password, ["role"] = role });
        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }

    /// <summary>Seven people walk up and down, each a step apart.</summary>
    private async Task PostAsync(HttpClient http)
    {
        using var own = http;
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        for (var step = 0; await tick.WaitForNextTickAsync(_end.Token); step++)
        {
            var moment = new
            {
                capturedAt = TimeProvider.System.GetUtcNow(),
                observations = Enumerable.Range(1, 7).Select(track => new
                {
                    track, x = track * 1.5, y = 4 + (2 * Math.Sin((step + track) * 0.1)), sigma = 0.1, score = 0.9,
                }),
            };
            using var answer = await http.PostAsJsonAsync($"api/stores/{Store}/cameras/door/observations", moment, _end.Token);
            answer.EnsureSuccessStatusCode();
        }
    }

    // What is called a model of age and gender is none: the camera runs without, and says so.
    private static string Configuration =>
        $$"""
        {
          "id": "{{Store}}",
          "name": "Corner shop",
          "chain": "corner",
          "timeZone": "Europe/Berlin",
          "detector": { "model": "{{Path.Combine(Assets.Repository, "models", "person.onnx")}}" },
          "notice": {
            "version": "2026-11",
            "languages": ["en", "de", "fr"],
            "controller": { "name": "Corner Shop Ltd", "address": "1 Market Square, 10115 Berlin", "email": "privacy@example.com", "phone": "+49 30 123456" },
            "dataProtectionOfficer": { "name": "Dana Data", "email": "dpo@example.com" },
            "legalBasis": "Legitimate interest (GDPR Article 6(1)(f)): to staff the shop and to arrange it well",
            "complaintAuthority": "Berliner Beauftragte für Datenschutz und Informationsfreiheit"
          },
          "expression": {
            "cameras": ["counter"],
            "faces": "{{Assets.Path("models", "face", "yunet_n_dynamic.onnx")}}",
            "model": "{{Assets.Path("models", "fixtures-only", "watchbot_emotion_64.UNTRAINED.onnx")}}",
            "ageGender": "{{Assets.Path("models", "face", "yunet_s_dynamic.onnx")}}",
            "legalBasis": "Consent (GDPR Article 9(2)(a))", "noticeVersion": "2026-11", "approvedBy": "Dana Data"
          },
          "floors": [
            {
              "id": "ground", "name": "Ground floor", "min": [0, 0], "max": [12, 8],
              "zones": [{ "id": "hall", "name": "Hall", "kind": "area", "polygon": [[0, 0], [12, 0], [12, 8], [0, 8]] }]
            }
          ],
          "cameras": [
            {
              "id": "door", "name": "Door", "floor": "ground", "source": { "kind": "observations" },
              "calibration": { "imageWidth": 640, "imageHeight": 360 }
            },
            {
              "id": "counter", "name": "Counter", "floor": "ground", "source": { "kind": "push" },
              "calibration": { "imageWidth": 640, "imageHeight": 480, "homography": [0.01, 0, 0, 0, 0.01, 0, 0, 0, 1] },
              "masks": [[[0, 0], [200, 0], [200, 120], [0, 120]]]
            }
          ]
        }
        """;
}
