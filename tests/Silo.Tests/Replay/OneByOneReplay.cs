using System.Text.Json.Nodes;
using StoreTracking.Testing;
using StoreTracking.Testing.Mot;

namespace StoreTracking.Silo.Tests.Replay;

/// <summary>The whole one-by-one clip, replayed once for all tests that read its results.</summary>
public sealed class OneByOneReplay : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Output { get; private set; } = "";

    public JsonNode Counts { get; private set; } = null!;

    public JsonNode Dwell { get; private set; } = null!;

    public IReadOnlyList<MotRow> Detections => MotFile.Read(_folder.File("detections.txt"));

    public IReadOnlyList<MotRow> Tracks => MotFile.Read(_folder.File("tracks.txt"));

    public async ValueTask InitializeAsync()
    {
        var (exit, output, error) = await ReplayProcess.ReplayAsync(ReplayProcess.Clip, _folder.Path);
        Assert.True(exit == 0, error);
        Output = output;
        Counts = Read("counts.json");
        Dwell = Read("dwell.json");
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    private JsonNode Read(string name) => JsonNode.Parse(File.ReadAllText(_folder.File(name)))!;
}
