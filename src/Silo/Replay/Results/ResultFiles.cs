using System.Globalization;
using System.Text.Json;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Tracks;

namespace StoreTracking.Silo.Replay.Results;

/// <summary>
/// The files that a replay leaves in its folder; docs/replay.md describes them. None holds an image or what somebody
/// looks like. Those of an earlier replay are removed at the start, so that what lies there is of one replay.
/// </summary>
internal sealed class ResultFiles : IDisposable
{
    private const string Detections = "detections.txt";
    private const string Tracks = "tracks.txt";
    private const string Floor = "floor.txt";
    private const string Counts = "counts.json";
    private const string Dwell = "dwell.json";
    private const string Annotated = "annotated.mp4";

    // MOTChallenge numbers identities from 1 and leaves detections without one.
    private const int NoIdentity = -1;

    private static readonly string[] Names = [Detections, Tracks, Floor, Counts, Dwell, Annotated];

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
    };

    private readonly string _folder;
    private readonly StreamWriter _detections;
    private readonly StreamWriter _tracks;
    private readonly StreamWriter _floor;

    /// <summary>Makes the folder where there is none, and begins the files.</summary>
    /// <exception cref="IOException">The folder cannot be made, or a file in it cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder must not be written to.</exception>
    public ResultFiles(string folder)
    {
        _folder = folder;
        Directory.CreateDirectory(folder);
        foreach (var name in Names)
        {
            File.Delete(Path.Combine(folder, name));
        }

        _detections = Begin(Detections);
        _tracks = Begin(Tracks);
        _floor = Begin(Floor);
    }

    /// <summary>Where the annotated video belongs.</summary>
    public string AnnotatedVideo => Path.Combine(_folder, Annotated);

    /// <summary>The names of the files that are there.</summary>
    public IReadOnlyList<string> Written => [.. Names.Where(name => File.Exists(Path.Combine(_folder, name)))];

    /// <summary>Whether a file lies where a result belongs.</summary>
    public static bool WouldReplace(string folder, string file) =>
        Names.Any(name => Path.GetFullPath(Path.Combine(folder, name)) == Path.GetFullPath(file));

    /// <summary>Adds one frame.</summary>
    /// <param name="frame">Its number, from 1.</param>
    /// <param name="detections">The people found, weak detections among them.</param>
    /// <param name="tracks">The camera's tracks; those that are believed and observed are written.</param>
    /// <param name="floor">Who is where on the floor.</param>
    public void Add(int frame, ReadOnlySpan<Detection> detections, ReadOnlySpan<CameraTrack> tracks, ReadOnlySpan<FloorSight> floor)
    {
        foreach (var detection in detections)
        {
            WriteBox(_detections, frame, NoIdentity, detection.Box, detection.Score);
        }

        foreach (var track in tracks)
        {
            if (track is { State: CameraTrackState.Confirmed, IsObserved: true })
            {
                WriteBox(_tracks, frame, track.Id, track.Observed, track.Score);
            }
        }

        foreach (var sight in floor)
        {
            _floor.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{frame},{sight.Visit},{sight.Position.X:F3},{sight.Position.Y:F3}"));
        }
    }

    /// <summary>Writes what the whole recording came to.</summary>
    public void Write(ReplaySettings settings, ReplayOutcome outcome)
    {
        foreach (var writer in new[] { _detections, _tracks, _floor })
        {
            writer.Flush();
        }

        WriteJson(Counts, CountsReport.Make(settings, outcome));
        WriteJson(Dwell, DwellReport.Make(settings, outcome));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _detections.Dispose();
        _tracks.Dispose();
        _floor.Dispose();
    }

    private static void WriteBox(StreamWriter writer, int frame, int identity, in ImageBox box, float score) =>
        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{frame},{identity},{box.Left:F2},{box.Top:F2},{box.Width:F2},{box.Height:F2},{score:F4},-1,-1,-1"));

    private StreamWriter Begin(string name) => new(Path.Combine(_folder, name)) { NewLine = "\n" };

    private void WriteJson<T>(string name, T report) =>
        File.WriteAllText(Path.Combine(_folder, name), JsonSerializer.Serialize(report, Json) + "\n");
}
