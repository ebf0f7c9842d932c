using System.Numerics;
using StoreTracking.Simulation.Observations.Colours;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Observations;

/// <summary>
/// A camera and its detector without pixels: it projects people into the image, leaves out whom walls, fixtures or nearer
/// people hide, and errs as configured, also in what people look like. One object serves one camera; it is seeded and allocates
/// nothing per frame.
/// </summary>
public sealed class DetectionFeed
{
    /// <summary>How many people one camera can tell apart in a frame; farther ones beyond that are left out.</summary>
    public const int MostPeople = 64;

    private readonly CameraPlan _camera;
    private readonly ObservationNoise _noise;
    private readonly Random _random;
    private readonly Sight _sight;
    private readonly FalseAlarms _alarms;
    private readonly Thumbnails _thumbnails;
    private readonly SeenPerson[] _seen = new SeenPerson[MostPeople];
    private readonly int[] _shown = new int[MostPeople];

    /// <summary>Makes the feed of one camera.</summary>
    /// <param name="plan">The store.</param>
    /// <param name="camera">The camera.</param>
    /// <param name="noise">How the detector errs.</param>
    /// <param name="seed">Any number; every one makes other errors.</param>
    public DetectionFeed(StorePlan plan, CameraPlan camera, ObservationNoise noise, int seed)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(camera);
        ArgumentNullException.ThrowIfNull(noise);
        (_camera, _noise, _random) = (camera, noise, Chance.Stream(seed, 0, 0));
        _sight = new(plan, camera);
        _alarms = new(camera.Size, noise, _random);

        // From another stream, so that boxes are the same whether anybody asks for looks or not.
        _thumbnails = new(new(camera.Size.Height, noise.Looks, Chance.Stream(seed, 0, 1)));
    }

    /// <summary>Observes one frame.</summary>
    /// <param name="people">Everybody who is there when the frame is captured.</param>
    /// <param name="at">When it is captured.</param>
    /// <param name="detections">Receives the detections, in pixels of the camera's own image, nearer people first and false alarms last; more than fit are dropped.</param>
    /// <param name="looks">
    /// Receives what is seen within each box, in the order of the detections: <see cref="BodyColours.Length"/> values for each as
    /// <see cref="BodyColours"/> gives them. Empty where nobody asks; otherwise with room for as many as <paramref name="detections"/>.
    /// </param>
    public ObservedFrame Observe(
        ReadOnlySpan<PersonState> people, DateTimeOffset at, Span<Detection> detections, Span<float> looks = default)
    {
        var inView = Look(people);
        var count = 0;
        for (var i = 0; i < inView && count < detections.Length; i++)
        {
            var visible = _seen[i].Visible * (1 - Covered(i));
            var clarity = Ramp(_seen[i].Box.Height, _noise.SmallestHeight, _noise.ClearHeight) * Ramp(visible, _noise.LeastVisible, _noise.ClearlyVisible);
            if (_random.Happens((1 - _noise.Miss) * clarity) && Blur(_seen[i].Box) is { IsUsable: true } box)
            {
                var mean = _noise.FalseScore + ((_noise.Score - _noise.FalseScore) * (0.3f + (0.7f * clarity)));
                _shown[count] = i;
                detections[count++] = new(box, Math.Clamp(_random.Normal(mean, _noise.ScoreDeviation), 0.01f, 1));
            }
        }

        var persons = count;
        count += _alarms.Next(detections[count..]);
        for (var i = 0; i < count && !looks.IsEmpty; i++)
        {
            _thumbnails.Describe(
                detections[..count], i, _seen.AsSpan(0, inView), i < persons ? _shown[i] : -1, looks.Slice(i * BodyColours.Length, BodyColours.Length));
        }

        var late = _noise.Latency + (_noise.LatencyJitter * _random.Exponential());
        return new(at, at + late, count);
    }

    // Those in view in the order of their depth, with what walls and fixtures leave of them.
    private int Look(ReadOnlySpan<PersonState> people)
    {
        var count = 0;
        foreach (ref readonly var person in people)
        {
            if (!_sight.Project(person, out var box, out var depth) || (count == MostPeople && depth >= _seen[^1].Depth))
            {
                continue;
            }

            var visible = _sight.Visible(person.Position, person.Appearance.Stature);
            if (visible <= 0)
            {
                continue;
            }

            count = Math.Min(count + 1, MostPeople);
            var slot = count - 1;
            for (; slot > 0 && _seen[slot - 1].Depth > depth; slot--)
            {
                _seen[slot] = _seen[slot - 1];
            }

            _seen[slot] = new(box, depth, visible, person.Appearance, Facing(person));
        }

        return count;
    }

    private float Facing(in PersonState person)
    {
        var towards = new Vector2(_camera.Position.X, _camera.Position.Y) - person.Position;
        return MathF.Cos(person.Heading - MathF.Atan2(towards.Y, towards.X));
    }

    // The largest share of a box that one nearer person covers.
    private float Covered(int number)
    {
        var box = _seen[number].Box;
        var most = 0f;
        for (var i = 0; i < number; i++)
        {
            var nearer = _seen[i].Box;
            var width = MathF.Min(box.Right, nearer.Right) - MathF.Max(box.Left, nearer.Left);
            var height = MathF.Min(box.Bottom, nearer.Bottom) - MathF.Max(box.Top, nearer.Top);
            most = width > 0 && height > 0 ? MathF.Max(most, width * height / box.Area) : most;
        }

        return most;
    }

    private ImageBox Blur(in ImageBox box)
    {
        var (width, height) = (box.Width * (1 + Error(_noise.Size)), box.Height * (1 + Error(_noise.Size)));
        var x = ((box.Left + box.Right) / 2) + (box.Height * Error(_noise.Position));
        var y = ((box.Top + box.Bottom) / 2) + (box.Height * Error(_noise.Position));
        return new(
            MathF.Max(0, x - (width / 2)), MathF.Max(0, y - (height / 2)),
            MathF.Min(_camera.Size.Width, x + (width / 2)), MathF.Min(_camera.Size.Height, y + (height / 2)));
    }

    private float Error(float deviation) => deviation > 0 ? _random.Normal(0, deviation) : 0;

    private static float Ramp(float value, float none, float full) =>
        value >= full ? 1 : value <= none ? 0 : (value - none) / (full - none);
}
