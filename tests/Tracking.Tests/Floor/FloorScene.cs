using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Tests.Floor;

/// <summary>A fusion with numbered shoppers, and cameras that count their own frames.</summary>
internal sealed class FloorScene(FloorFusionOptions? options = null, FloorLayout? layout = null)
{
    public static readonly DateTimeOffset Start = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<string, long> _sequences = [];
    private int _shoppers;
    private FloorFusion? _fusion;

    public FloorFusion Fusion => _fusion ??= new(() => Shopper(++_shoppers), layout, options);

    public List<FloorTrack> Born { get; } = [];

    public List<FloorTrack> Ended { get; } = [];

    public List<FloorMerge> Merged { get; } = [];

    public static Guid Shopper(int number) => new(number, 0, 0, new byte[8]);

    public static CameraObservation Person(int track, double x, double y, double sigma = 0.1, double score = 0.9) =>
        new(track, new(x, y), sigma, score);

    public FloorChanges See(string camera, double seconds, params CameraObservation[] people)
    {
        var sequence = _sequences[camera] = _sequences.GetValueOrDefault(camera) + 1;
        return Note(Fusion.Observe(camera, sequence, Start.AddSeconds(seconds), people));
    }

    public FloorChanges Wait(double seconds) => Note(Fusion.Advance(Start.AddSeconds(seconds)));

    /// <summary>Lets one camera see the same at ten frames per second.</summary>
    public void Watch(string camera, double from, double to, params CameraObservation[] people) =>
        Watch(camera, from, to, _ => people);

    /// <summary>Lets one camera look at ten frames per second.</summary>
    public void Watch(string camera, double from, double to, Func<double, CameraObservation[]> people)
    {
        for (var frame = 0; from + (frame / 10.0) <= to + 1e-9; frame++)
        {
            See(camera, from + (frame / 10.0), people(from + (frame / 10.0)));
        }
    }

    /// <summary>Takes note of what a step of the fusion changed.</summary>
    public void Take(FloorChanges changes) => Note(changes);

    private FloorChanges Note(FloorChanges changes)
    {
        Born.AddRange(changes.Born);
        Ended.AddRange(changes.Ended);
        Merged.AddRange(changes.Merged);
        return changes;
    }
}
