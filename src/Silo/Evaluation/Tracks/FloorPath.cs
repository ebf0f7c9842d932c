using StoreTracking.Evaluation.Scores;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Silo.Evaluation.Tracks;

/// <summary>
/// Where everybody was in each frame, told afterwards: a track that turned out to be another one bears that one's number
/// from its beginning, one that was believed late has been there since it was first seen, and one that was out of sight
/// for no longer than it takes to count as lost was there all the while.
/// </summary>
internal sealed class FloorPath(TimeSpan lostAfter)
{
    private readonly Dictionary<(int Frame, int Number), FloorPoint> _places = [];
    private readonly Dictionary<int, int> _survivors = [];
    private readonly SortedList<int, DateTimeOffset> _frames = [];

    /// <summary>Adds a frame, whether it shows anybody or not; the cameras share its time.</summary>
    public void Add(int frame, DateTimeOffset at) => _frames.TryAdd(frame, at);

    /// <summary>Adds where somebody is; of two places in one frame the later one stands, since it knows more cameras.</summary>
    public void Add(int frame, int number, FloorPoint position)
    {
        _places[(frame, number)] = position;
    }

    /// <summary>
    /// Adds somebody who is believed from now on. The fusion tells where that began, and nothing of the time between: it is
    /// taken to be a straight walk.
    /// </summary>
    public void Begin(int frame, int number, in FloorTrack track)
    {
        Add(frame, number, track.Position);
        var length = _frames[frame] - track.FirstSeen;
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
            .GroupBy(place => Final(place.Key.Number))
            .SelectMany(walk => Walk(walk.Key, [.. walk
                .OrderBy(place => place.Key.Frame)
                // Where two that were one were both seen in a frame, the survivor's own place stands.
                .ThenBy(place => place.Key.Number != walk.Key)
                .DistinctBy(place => place.Key.Frame)
                .Select(place => (place.Key.Frame, place.Value))]))
            .OrderBy(position => position.Frame)
            .ThenBy(position => position.Id)];

    private IEnumerable<TrackedPosition> Walk(int number, (int Frame, FloorPoint Place)[] sights)
    {
        for (var i = 0; i < sights.Length; i++)
        {
            yield return At(sights[i].Frame, sights[i].Place);
            if (i + 1 < sights.Length && _frames[sights[i + 1].Frame] - _frames[sights[i].Frame] is var gap && gap <= lostAfter)
            {
                for (var k = _frames.IndexOfKey(sights[i].Frame) + 1; _frames.GetKeyAtIndex(k) < sights[i + 1].Frame; k++)
                {
                    var share = (_frames.GetValueAtIndex(k) - _frames[sights[i].Frame]) / gap;
                    yield return At(_frames.GetKeyAtIndex(k), sights[i].Place.Towards(sights[i + 1].Place, share));
                }
            }
        }

        TrackedPosition At(int frame, FloorPoint place) => new(frame, number, place.X, place.Y);
    }

    private int Final(int number)
    {
        while (_survivors.TryGetValue(number, out var survivor))
        {
            number = survivor;
        }

        return number;
    }
}
