using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using StoreTracking.Testing;

namespace StoreTracking.EndToEnd.Tests;

/// <summary>
/// A silo with one healthy store and several sick ones: a text file that calls itself a video, a model of garbage, a
/// camera to which frames are pushed, and one whose FFmpeg process gets killed.
/// </summary>
public sealed class RobustnessSilo : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public SiloProcess Silo { get; private set; } = null!;

    public HttpClient Http { get; } = new();

    public async ValueTask InitializeAsync()
    {
        var clip = Assets.Path("videos", "one-by-one-person-detection.mp4");
        var victim = _folder.File("victim.mp4");
        File.CreateSymbolicLink(victim, clip);
        Write("healthy", store => Source(store)["location"] = clip);
        Write("victim", store => Source(store)["location"] = victim);
        Write("text", store => Source(store)["location"] = _folder.Write("letter.mp4", "Dear Sir or Madam, this is not a video."));
        Write("garbage", store =>
        {
            Source(store)["location"] = clip;
            store["detector"]!["model"] = _folder.Write("garbage.onnx", new string('x', 4096));
        });
        Write("push", store => store["cameras"]![0]!["source"] = new JsonObject { ["kind"] = "push" });
        Silo = await SiloProcess.StartAsync("--store", _folder.Path);
        Http.BaseAddress = Silo.Url;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (Silo is not null)
        {
            await Silo.DisposeAsync();
        }

        _folder.Dispose();
    }

    /// <summary>The only camera of a store as the API tells of it, once it is as expected.</summary>
    public async Task<JsonElement> CameraAsync(string store, Predicate<JsonElement> expected)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        var last = default(JsonElement);
        try
        {
            do
            {
                using var live = JsonDocument.Parse(await Http.GetStringAsync($"api/stores/{store}/live", limit.Token));
                foreach (var camera in live.RootElement.GetProperty("cameras").EnumerateArray())
                {
                    last = camera.Clone();
                    if (expected(last))
                    {
                        return last;
                    }
                }
            }
            while (await tick.WaitForNextTickAsync(limit.Token));
        }
        catch (OperationCanceledException)
        {
        }

        throw new TimeoutException($"The camera of {store} did not become as expected: {last}\n{Silo.Output}");
    }

    /// <summary>The silo's FFmpeg process that reads a file, as Linux tells of it.</summary>
    public int FfmpegOf(string file)
    {
        foreach (var process in Process.GetProcessesByName("ffmpeg"))
        {
            var command = File.ReadAllText($"/proc/{process.Id}/cmdline");
            if (command.Contains(Path.Combine(_folder.Path, file), StringComparison.Ordinal))
            {
                return process.Id;
            }
        }

        throw new InvalidOperationException($"No FFmpeg process reads {file}.");
    }

    public static string State(JsonElement camera) => camera.GetProperty("state").GetString()!;

    public static string Reason(JsonElement camera) => camera.TryGetProperty("reason", out var reason) ? reason.GetString() ?? "" : "";

    private static JsonNode Source(JsonNode store) => store["cameras"]![0]!["source"]!;

    private void Write(string id, Action<JsonNode> change)
    {
        var example = File.ReadAllText(Path.Combine(Assets.Repository, "examples", "stores", "one-by-one.json"));
        var store = JsonNode.Parse(example, documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!;
        store["id"] = id;
        store["cameras"]![0]!["maxFrameRate"] = 4;
        change(store);
        _folder.Write($"{id}.json", store.ToJsonString());
    }
}
