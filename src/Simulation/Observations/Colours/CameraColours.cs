using System.Numerics;
using StoreTracking.Simulation.Figures;
using StoreTracking.Simulation.Figures.Clothing;

namespace StoreTracking.Simulation.Observations.Colours;

/// <summary>How one camera takes colours: its light and tint, its noise, and what stands behind the people.</summary>
internal sealed class CameraColours
{
    // Chosen so that descriptions are as alike as ObservationNoise.Looks tells. Logarithms of factors: the camera's exposure, its
    // white balance, and how evenly the room is lit; then the folds of cloth as a factor, and the sensor in levels of 255.
    private const float LightDeviation = 0.08f;
    private const float TintDeviation = 0.03f;
    private const float PlaceRange = 0.45f;
    private const float FoldDeviation = 0.35f;
    private const float GrainDeviation = 7;

    // What a camera takes from saturated colours, as RenderLook.Saturation does.
    private const float Fading = 0.15f;

    // How far what stands in the background has one colour, as a share of the image's height; the light changes four times as slowly.
    private const float Spot = 0.05f;
    private const float LightSpots = 4;

    // Floor and walls, as the rendered rooms have them, and the goods on shelves.
    private static readonly Vector3[] Grounds =
    [
        new(168, 162, 152), new(168, 162, 152), new(168, 162, 152), new(140, 134, 124), new(205, 202, 194), new(96, 92, 86),
        new(176, 60, 50), new(200, 160, 80), new(60, 100, 120), new(90, 120, 70), new(120, 80, 56), new(60, 60, 66),
    ];

    private readonly float[] _noise = new float[1021];
    private readonly uint _seed;
    private readonly ColourGrade _grade;
    private readonly float _spot;
    private readonly Random _random;
    private int _next;

    /// <summary>Sets a camera up.</summary>
    /// <param name="imageHeight">The height of its image in pixels.</param>
    /// <param name="strength">What all errors are multiplied by.</param>
    /// <param name="random">From which its light and all noise are drawn.</param>
    public CameraColours(int imageHeight, float strength, Random random)
    {
        (Strength, _random, _spot) = (strength, random, Spot * imageHeight);
        _seed = (uint)random.Next();
        for (var i = 0; i < _noise.Length; i++)
        {
            _noise[i] = random.Normal(0, 1);
        }

        var gain = random.LogNormal(1, strength * LightDeviation);
        var tint = new Vector3(random.LogNormal(1, strength * TintDeviation), 1, random.LogNormal(1, strength * TintDeviation));
        _grade = new(gain * tint, MathF.Max(0, 1 - (strength * Fading)));
    }

    /// <summary>What all errors are multiplied by.</summary>
    public float Strength { get; }

    /// <summary>Goes on to other noise.</summary>
    public void Refresh() => _next = _random.Next(_noise.Length);

    /// <summary>How bright somebody is lit at a place of the image.</summary>
    public float Shade(Vector2 place) =>
        MathF.Exp(Strength * PlaceRange * ((2 * Hashing.Noise(_seed, place.X / (LightSpots * _spot), place.Y / (LightSpots * _spot))) - 1));

    /// <summary>What is behind the people at a place of the image.</summary>
    public Vector3 Ground(Vector2 place)
    {
        var cell = Hashing.Mix(_seed + (uint)(int)MathF.Floor(place.X / _spot), (uint)(int)MathF.Floor(place.Y / _spot));
        return Grounds[cell % Grounds.Length];
    }

    /// <summary>How the camera stores a colour.</summary>
    /// <param name="colour">Each channel 0 to 255.</param>
    /// <param name="shade">How bright it is lit.</param>
    public Vector3 Take(Vector3 colour, float shade)
    {
        var folds = MathF.Max(0, 1 + Error(FoldDeviation));
        var grain = new Vector3(Error(GrainDeviation), Error(GrainDeviation), Error(GrainDeviation));
        return Vector3.Clamp((_grade.Apply(colour) * (shade * folds)) + grain, Vector3.Zero, new(255));
    }

    /// <summary>A normal error of the moment.</summary>
    /// <param name="deviation">Its standard deviation where the strength is 1.</param>
    public float Error(float deviation) => Strength * deviation * Noise();

    private float Noise()
    {
        _next = _next + 1 < _noise.Length ? _next + 1 : 0;
        return _noise[_next];
    }
}
