using StoreTracking.Accuracy.Recording;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;
using StoreTracking.Testing;

namespace StoreTracking.Accuracy.Reports;

/// <summary>A simulated store that accuracy is measured in.</summary>
/// <param name="Title">What it is.</param>
/// <param name="File">Its configuration, relative to the repository.</param>
/// <param name="Level">At which level it is simulated.</param>
/// <param name="FrameRate">Frames a second of each camera.</param>
internal sealed record Scenario(string Title, string File, SimulationLevel Level, double FrameRate)
{
    public static Scenario[] All { get; } =
    [
        new("Eight overlapping cameras, rendered", "bench/Accuracy/stores/eight-cameras.json", SimulationLevel.Rendered, 5),
        new("Four overlapping cameras, rendered", "examples/demo/corner-market.json", SimulationLevel.Rendered, 5),
        new("Five cameras with blind areas, rendered", "bench/Accuracy/stores/blind-areas.json", SimulationLevel.Rendered, 5),
        new("Eight cameras, detections with noise", "bench/Accuracy/stores/eight-cameras.json", SimulationLevel.Detections, 10),
    ];

    /// <summary>The store.</summary>
    public StoreConfiguration Store()
    {
        var read = StoreFile.Read(Path.Combine(Assets.Repository, File));
        var store = read.Store ?? throw new InvalidDataException($"{File} cannot be read: {string.Join(' ', read.Problems)}");
        return store with { Simulation = store.Simulation! with { Level = Level } };
    }

    /// <summary>Some minutes of it; made once and kept, since rendering is what takes time.</summary>
    public StoreRecording Recording(TimeSpan length, bool fresh)
    {
        var name = $"{Path.GetFileNameWithoutExtension(File)}-{Level}-{length.TotalMinutes:0.##}.bin".ToLowerInvariant();
        var path = Path.Combine(Assets.Repository, "artifacts", "accuracy", name);
        if (!fresh && System.IO.File.Exists(path))
        {
            return RecordingFile.Read(path);
        }

        var recording = Recorder.Record(Store(), length, TimeSpan.FromSeconds(1 / FrameRate));
        RecordingFile.Write(path, recording);
        return recording;
    }
}
