using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Observations;

/// <summary>
/// A camera, its detector and its tracker without pixels: it tells where on the floor the people in its view are. One object
/// serves one camera; it is seeded and allocates nothing per frame.
/// </summary>
public sealed class FloorFeed
{
    /// <summary>How many people one camera can follow at a time; more are left out.</summary>
    public const int MostPeople = 64;

    // After this many frames out of view somebody gets a new track, as a tracker with a few seconds of patience would give.
    private const int Patience = 20;

    private readonly FloorNoise _noise;
    private readonly Random _random;
    private readonly Sight _sight;
    private readonly Track[] _tracks = new Track[MostPeople];
    private int _lastTrack;
    private int _frame;

    /// <summary>Makes the feed of one camera.</summary>
    /// <param name="plan">The store.</param>
    /// <param name="camera">The camera.</param>
    /// <param name="noise">How it errs.</param>
    /// <param name="seed">Any number; every one makes other errors.</param>
    public FloorFeed(StorePlan plan, CameraPlan camera, FloorNoise noise, int seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(camera);
        ArgumentNullException.ThrowIfNull(noise);
        (_noise, _random, _sight) = (noise, Chance.Stream(seed, 0, 0), new(plan, camera));
    }

    /// <summary>Observes one frame.</summary>
    /// <param name="people">Everybody who is there when the frame is captured.</param>
    /// <param name="at">When it is captured.</param>
    /// <param name="sightings">Receives the sightings; more than fit are dropped.</param>
    public ObservedFrame Observe(ReadOnlySpan<PersonState> people, DateTimeOffset at, Span<FloorSighting> sightings)
    {
        _frame++;
        var count = 0;
        foreach (ref readonly var person in people)
        {
            if (count == sightings.Length)
            {
                break;
            }

            if (!_sight.Project(person, out _, out var depth) || depth > _noise.Range
                || _sight.Visible(person.Position, person.Appearance.Stature) < _noise.LeastVisible || _random.Happens(_noise.Miss))
            {
                continue;
            }

            if (TrackOf(person.Id) is { } track)
            {
                sightings[count++] = new(
                    track, person.Position.X + _random.Normal(0, _noise.Position), person.Position.Y + _random.Normal(0, _noise.Position), _noise.Position, _noise.Score);
            }
        }

        return new(at, at + _noise.Latency + (_noise.LatencyJitter * _random.Exponential()), count);
    }

    // The number under which somebody is followed; none where there are too many to follow.
    private int? TrackOf(int person)
    {
        var free = -1;
        for (var i = 0; i < _tracks.Length; i++)
        {
            ref var track = ref _tracks[i];
            var isKept = track.Number > 0 && _frame - track.SeenAt <= Patience;
            if (isKept && track.Person == person)
            {
                track.Number = _random.Happens(_noise.Switch) ? ++_lastTrack : track.Number;
                track.SeenAt = _frame;
                return track.Number;
            }

            free = isKept ? free : i;
        }

        if (free < 0)
        {
            return null;
        }

        _tracks[free] = new() { Person = person, Number = ++_lastTrack, SeenAt = _frame };
        return _lastTrack;
    }

    private struct Track
    {
        public int Person;
        public int Number;
        public int SeenAt;
    }
}

/// <summary>Where on the floor a camera's track is.</summary>
/// <param name="Track">The track's number, unique within the camera.</param>
/// <param name="X">Metres on the plan, x.</param>
/// <param name="Y">Metres on the plan, y.</param>
/// <param name="Sigma">Standard deviation of the position, in metres.</param>
/// <param name="Score">The detection's score, 0 to 1.</param>
public readonly record struct FloorSighting(int Track, double X, double Y, double Sigma, double Score);

/// <summary>How floor sightings err; the defaults are for load tests and are not measured on any camera.</summary>
public sealed record FloorNoise
{
    /// <summary>The standard deviation of a position along x and y, in metres.</summary>
    public float Position { get; init; } = 0.12f;

    /// <summary>The probability to miss somebody in a frame, 0 to 1.</summary>
    public float Miss { get; init; } = 0.05f;

    /// <summary>The probability that a track gets another number in a frame, 0 to 1.</summary>
    public float Switch { get; init; } = 0.0005f;

    /// <summary>How far the camera sees, in metres.</summary>
    public float Range { get; init; } = 15;

    /// <summary>The least share of a body that must be visible, 0 to 1.</summary>
    public float LeastVisible { get; init; } = 0.4f;

    /// <summary>The score of every sighting, 0 to 1.</summary>
    public float Score { get; init; } = 0.85f;

    /// <summary>How long after capture sightings are ready at the earliest.</summary>
    public TimeSpan Latency { get; init; } = TimeSpan.FromMilliseconds(60);

    /// <summary>What chance adds to <see cref="Latency"/> on average.</summary>
    public TimeSpan LatencyJitter { get; init; } = TimeSpan.FromMilliseconds(20);
}
