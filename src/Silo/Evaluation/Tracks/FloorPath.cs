using StoreTracking.Evaluation.Scores;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Silo.Evaluation.Tracks;

/// <summary>
/// Where everybody was in each frame, told afterwards: a track that turned out to be another one bears that one's number
/// from its beginning, and one that was believed late has been there since it was first seen.
/// </summary>
internal sealed class FloorPath
{
    private readonly Dictionary<(int Frame, int Number), FloorPoint> _places = [];
    private readonly Dictionary<int, int> _survivors = [];
    private readonly SortedList<int, DateTimeOffset> _frames = [];

    /// <summary>Adds where somebody is; of two places in one frame the later one stands, since it knows more cameras.</summary>
    public void Add(int frame, DateTimeOffset at, int number, FloorPoint position)
    {
        _frames.TryAdd(frame, at);
        _places[(frame, number)] = position;
    }

    /// <summary>
    /// Adds somebody who is believed from now on. The fusion tells where that began, and nothing of the time between: it is
    /// taken to be a straight walk.
    /// </summary>
    public void Begin(int frame, DateTimeOffset at, int number, in FloorTrack track)
    {
        Add(frame, at, number, track.Position);
        var length = at - track.FirstSeen;
        for (var i = _frames.Count - 1; i >= 0 && _frames.GetValueAtIndex(i) >= track.FirstSeen; i--)
        {
            var share = length > TimeSpan.Zero ? (_frames.GetValueAtIndex(i) - track.FirstSeen) / length : 1;
            _places.TryAdd((_frames.GetKeyAtIndex(i), number), track.Origin.Towards(track.Position, share));
        }
    }

    /// <summary>Tells that two were one.</summary>
    public void Merge(int survivor, int absorbed) => _survivors.Add(absorbed, survivor);

    /// <summary>The positions by frame and number.</summary>
    public IReadOnlyList<TrackedPosition> Positions() =>
        [.. _places
            .OrderBy(place => place.Key.Frame)
            .ThenBy(place => Final(place.Key.Number))
            // Where both were seen in one frame, the survivor's own place stands.
            .ThenBy(place => _survivors.ContainsKey(place.Key.Number))
            .DistinctBy(place => (place.Key.Frame, Final(place.Key.Number)))
            .Select(place => new TrackedPosition(place.Key.Frame, Final(place.Key.Number), place.Value.X, place.Value.Y))];

    private int Final(int number)
    {
        while (_survivors.TryGetValue(number, out var survivor))
        {
            number = survivor;
        }

        return number;
    }
}
