using System.Numerics;
using StoreTracking.Simulation.Figures;

namespace StoreTracking.Simulation.Observations.Colours;

/// <summary>How one camera takes colours: its light and tint, its noise, and what stands behind the people.</summary>
internal sealed class CameraColours
{
    private const float LightDeviation = 0.12f;
    private const float TintDeviation = 0.05f;
    private const float PlaceDeviation = 0.35f;
    private const float FoldDeviation = 0.18f;
    private const float GrainDeviation = 5;

    // How far one sees evenly lit and of one colour, as a share of the image's height.
    private const float Patch = 0.05f;

    // Floor and walls, as the rendered rooms have them, and the goods on shelves.
    private static readonly Vector3[] Grounds =
    [
        new(168, 162, 152), new(168, 162, 152), new(168, 162, 152), new(140, 134, 124), new(205, 202, 194), new(96, 92, 86),
        new(176, 60, 50), new(200, 160, 80), new(60, 100, 120), new(90, 120, 70), new(120, 80, 56), new(60, 60, 66),
    ];

    private readonly float[] _noise = new float[1021];
    private readonly float _strength;
    private readonly uint _seed;
    private readonly Vector3 _light;
    private readonly float _patch;
    private readonly Random _random;
    private int _next;

    /// <summary>Sets a camera up.</summary>
    /// <param name="imageHeight">The height of its image in pixels.</param>
    /// <param name="strength">What all errors are multiplied by.</param>
    /// <param name="random">From which its light and all noise are drawn.</param>
    public CameraColours(int imageHeight, float strength, Random random)
    {
        (_strength, _random, _patch) = (strength, random, Patch * imageHeight);
        _seed = (uint)random.Next();
        for (var i = 0; i < _noise.Length; i++)
        {
            _noise[i] = random.Normal(0, 1);
        }

        var gain = random.LogNormal(1, strength * LightDeviation);
        _light = gain * new Vector3(random.LogNormal(1, strength * TintDeviation), 1, random.LogNormal(1, strength * TintDeviation));
    }

    /// <summary>Goes on to other noise.</summary>
    public void Refresh() => _next = _random.Next(_noise.Length);

    /// <summary>How bright somebody is lit at a place of the image.</summary>
    public float Shade(Vector2 place) =>
        MathF.Exp(_strength * PlaceDeviation * ((2 * Hashing.Noise(_seed, place.X / (4 * _patch), place.Y / (4 * _patch))) - 1));

    /// <summary>What is behind the people at a place of the image.</summary>
    public Vector3 Ground(Vector2 place)
    {
        var cell = Hashing.Mix(_seed + (uint)(int)MathF.Floor(place.X / _patch), (uint)(int)MathF.Floor(place.Y / _patch));
        return Grounds[cell % Grounds.Length];
    }

    /// <summary>How the camera stores a colour.</summary>
    /// <param name="colour">Each channel 0 to 255.</param>
    /// <param name="shade">How bright it is lit.</param>
    public Vector3 Take(Vector3 colour, float shade)
    {
        var folds = MathF.Max(0, 1 + (_strength * FoldDeviation * Noise()));
        var grain = _strength * GrainDeviation * new Vector3(Noise(), Noise(), Noise());
        return Vector3.Clamp((colour * _light * (shade * folds)) + grain, Vector3.Zero, new(255));
    }

    private float Noise()
    {
        _next = _next + 1 < _noise.Length ? _next + 1 : 0;
        return _noise[_next];
    }
}
