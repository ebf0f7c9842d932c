using System.Text.Json;
using System.Text.Json.Nodes;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Leaks;

/// <summary>
/// A real silo with one camera to which pictures are posted, that logs all it can, keeps its facts on disk, and is listened to on
/// every way out: hub, REST, server-sent events, MQTT over a real broker, webhooks, standard output.
/// </summary>
internal sealed class LeakSilo : IAsyncDisposable
{
    public const string Store = "one-by-one";

    private static readonly JsonDocumentOptions AsConfigured = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private readonly CancellationTokenSource _end = new();
    private readonly TemporaryFolder _folder;
    private readonly MosquittoBroker _broker;
    private readonly WebhookTap _webhook = new();
    private readonly List<Task> _taps = [];

    private LeakSilo(TemporaryFolder folder, MosquittoBroker broker) => (_folder, _broker) = (folder, broker);

    public Capture Capture { get; } = new();

    public RestTap Rest { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    public SiloProcess Process { get; private set; } = null!;

    private string Data => _folder.File("data");

    public static async Task<LeakSilo> StartAsync(TemporaryFolder folder, string model)
    {
        var silo = new LeakSilo(folder, await MosquittoBroker.StartAsync());
        await silo.StartAsync(model);
        return silo;
    }

    /// <summary>Posts pictures, seven a second.</summary>
    public async Task PostAsync(IEnumerable<byte[]> pictures)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(150));
        foreach (var jpeg in pictures)
        {
            await tick.WaitForNextTickAsync(_end.Token);
            using var body = new ByteArrayContent(jpeg) { Headers = { ContentType = new("image/jpeg") } };
            using var answer = await Http.PostAsync($"api/stores/{Store}/cameras/table/frames", body, _end.Token);
        }
    }

    /// <summary>Posts pictures again and again until something holds.</summary>
    public async Task PostUntilAsync(byte[][] pictures, Func<bool> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        for (var i = 0; !holds(); i++)
        {
            await (_taps.Find(static tap => tap.IsFaulted) ?? Task.CompletedTask);
            Assert.False(limit.IsCancellationRequested, $"It never came: {Rest.Ended} visits have ended, and {Rest.Present.Count} people are there; the silo printed:\n{Process.Output[^Math.Min(Process.Output.Length, 4000)..]}");
            await PostAsync([pictures[i % pictures.Length]]);
        }
    }

    /// <summary>Ends the silo in order, as a service manager does, and keeps what it printed and the files that it leaves.</summary>
    public async Task StopAsync()
    {
        await _end.CancelAsync();
        await Task.WhenAll(_taps);
        using (var kill = System.Diagnostics.Process.Start("kill", ["-TERM", Process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        using (var silo = System.Diagnostics.Process.GetProcessById(Process.Id))
        {
            await silo.WaitForExitAsync().WaitAsync(TimeSpan.FromMinutes(2));
        }

        Capture.Add("log", System.Text.Encoding.UTF8.GetBytes(Process.Output));
    }

    /// <summary>The files that the silo keeps, as they are now.</summary>
    public void TakeFiles(string when)
    {
        foreach (var file in Directory.GetFiles(Data, "*", SearchOption.AllDirectories).Where(static file => !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            Capture.Add($"file {Path.GetFileName(file)} {when}", bytes.ToArray());
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        _webhook.Dispose();
        await Task.WhenAll(_taps).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (Process is not null)
        {
            await Process.DisposeAsync();
        }

        await _broker.DisposeAsync();
        Http.Dispose();
        _end.Dispose();
    }

    private async Task StartAsync(string model)
    {
        var store = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Assets.Repository, "examples", "stores", $"{Store}.json")), documentOptions: AsConfigured)!;
        store["cameras"]![0]!["source"] = new JsonObject { ["kind"] = "push" };
        store["detector"]!["model"] = model;
        store["visits"] = new JsonObject { ["reentrySeconds"] = 1 };
        store["signals"] = JsonNode.Parse("""
            [{ "name": "music.tempo", "measure": "occupancy", "holdSeconds": 1, "otherwise": "calm", "levels": [{ "above": 1, "clearBelow": 0.5, "value": "lively" }] }]
            """);
        store["webhooks"] = new JsonArray(new JsonObject { ["id"] = "tap", ["url"] = _webhook.Url, ["secretVariable"] = "STORETRACKING_TAP" });
        Process = await SiloProcess.StartAsync(
            new Dictionary<string, string>
            {
                // Without it what is no longer used would lie about for minutes: 4 MiB, in hexadecimal digits, are collected at a time.
                ["DOTNET_GCgen0size"] = "400000",
                ["Logging__LogLevel__Default"] = "Trace",
                ["Logging__LogLevel__StoreTracking"] = "Trace",
                ["Logging__LogLevel__Orleans"] = "Trace",
                ["Logging__LogLevel__Microsoft.AspNetCore"] = "Trace",
                ["Logging__LogLevel__Microsoft.Hosting"] = "Trace",
                ["Mqtt__Host"] = "127.0.0.1",
                ["Mqtt__Port"] = _broker.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
                ["Mqtt__Tls"] = "false",
                ["STORETRACKING_TAP"] = "whsec_bGVhayBzZWFyY2gsIGEgdGVzdA==",
            },
            "--store", _folder.Write("store.json", store.ToJsonString()), "--data", Data);
        Http.BaseAddress = Process.Url;
        Rest = new(Capture, Http, Store);
        _taps.AddRange(
        [
            new HubTap(Capture).RunAsync(Process.Url, Store, _end.Token),
            new MqttTap(Capture).RunAsync(_broker.Port, _end.Token),
            _webhook.RunAsync(Capture).WaitAsync(_end.Token).ContinueWith(static _ => { }, TaskScheduler.Default),
            ListenAsync(),
            Rest.RunAsync(_end.Token),
        ]);
    }

    private async Task ListenAsync()
    {
        await using var stream = await Http.GetStreamAsync($"api/stores/{Store}/signals/stream", _end.Token);
        await Capture.CopyAsync("server-sent events", stream, _end.Token);
    }
}
