using System.Text.Json;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Testing;
using StoreTracking.Vision.Detections;

namespace StoreTracking.Silo.Tests.Evaluation.SceneScape;

/// <summary>A rendered room with two cameras, two identical walkers and a model plane that hides them: boxes at 10 frames a second, and where the walkers truly were.</summary>
internal static class SceneScapeScene
{
    /// <summary>Frames a second of the cameras: their time stamps are 99 ms apart.</summary>
    public const double FrameRate = 1 / 0.099;

    // The truth has three moments for each frame of the cameras.
    private const int TruthStep = 3;

    private static readonly string[] People = ["Person", "person"];

    /// <summary>A camera: its calibration from four points, and the boxes in it, without their numbers.</summary>
    public static (string Name, CalibrationConfiguration Calibration, ILookup<int, Detection> Detections) Camera(string name)
    {
        var boxes = Lines($"{name}_10fps.json")
            .Where(line => line.GetProperty("objects").TryGetProperty("person", out _))
            .SelectMany(line => line.GetProperty("objects").GetProperty("person").EnumerateArray()
                .Select(person => (Frame: line.GetProperty("frame").GetInt32() + 1, Detection: Detection(person))))
            .ToLookup(box => box.Frame, box => box.Detection);
        return (name, Calibration(name), boxes);
    }

    /// <summary>Where the walkers were, by the cameras' frames.</summary>
    public static IReadOnlyList<TrackedPosition> Truth() =>
        [.. Lines("gtLoc.json")
            .Select((line, index) => (Objects: line.GetProperty("objects"), Index: index))
            .Where(moment => moment.Index % TruthStep == 0)
            .SelectMany(moment => People
                .Where(kind => moment.Objects.TryGetProperty(kind, out _))
                .SelectMany(kind => moment.Objects.GetProperty(kind).EnumerateArray())
                .Select(person => (Id: person.GetProperty("id").GetInt32(), Place: person.GetProperty("translation")))
                .Select(person => new TrackedPosition(
                    (moment.Index / TruthStep) + 1, person.Id, person.Place[0].GetDouble(), person.Place[1].GetDouble())))];

    /// <summary>The time stamp of each frame of the cameras, as the truth and as a camera tell it.</summary>
    public static IEnumerable<(string Truth, string Camera)> TimeStamps(string camera) =>
        Lines("gtLoc.json").Where((_, index) => index % TruthStep == 0).Zip(
            Lines($"{camera}_10fps.json"),
            (truth, seen) => (truth.GetProperty("timestamp").GetString()!, seen.GetProperty("timestamp").GetString()!));

    private static CalibrationConfiguration Calibration(string name)
    {
        using var config = JsonDocument.Parse(File.ReadAllText(Path("config.json")));
        var sensor = config.RootElement.GetProperty("sensors").GetProperty(name);
        var lens = sensor.GetProperty("intrinsics");
        return new()
        {
            ImageWidth = (int)sensor.GetProperty("width").GetDouble(),
            ImageHeight = (int)sensor.GetProperty("height").GetDouble(),
            Points =
            [
                .. sensor.GetProperty("camera points").EnumerateArray().Zip(
                    sensor.GetProperty("map points").EnumerateArray(),
                    (image, floor) => new CalibrationPoint
                    {
                        Image = new(image[0].GetDouble(), image[1].GetDouble()),
                        Floor = new(floor[0].GetDouble(), floor[1].GetDouble()),
                    }),
            ],
            Lens = new() { Fx = lens[0].GetDouble(), Fy = lens[1].GetDouble(), Cx = lens[2].GetDouble(), Cy = lens[3].GetDouble() },
        };
    }

    private static Detection Detection(JsonElement person)
    {
        var box = person.GetProperty("bounding_box_px");
        var (left, top) = (box.GetProperty("x").GetSingle(), box.GetProperty("y").GetSingle());
        return new(
            new(left, top, left + box.GetProperty("width").GetSingle(), top + box.GetProperty("height").GetSingle()),
            person.GetProperty("confidence").GetSingle());
    }

    private static IEnumerable<JsonElement> Lines(string file) =>
        File.ReadLines(Path(file)).Select(line => JsonSerializer.Deserialize<JsonElement>(line));

    private static string Path(string file) => Assets.Path("tracking", "scenescape-sim", file);
}
