using System.Numerics;
using StoreTracking.Simulation.Rendering.Rooms;

namespace StoreTracking.Simulation.Rendering.Drawing;

/// <summary>The light about one person: what comes from everywhere, and the strongest lamps as directions.</summary>
internal struct FigureLight
{
    /// <summary>How many lamps are told apart; the others count as light from above.</summary>
    public const int Lamps = 3;

    private const float ChestHeight = 1.3f;

    // Light creeps a little round cloth and limbs.
    private const float Wrap = 0.12f;

    private float _ambient;
    private float _above;
    private Vector4 _x;
    private Vector4 _y;
    private Vector4 _z;
    private Vector4 _strength;

    /// <summary>Gathers the light at a place.</summary>
    /// <param name="light">The room's light.</param>
    /// <param name="place">A point of the floor.</param>
    public static FigureLight At(RoomLight light, Vector2 place)
    {
        var result = new FigureLight { _ambient = light.Ambient };
        var point = new Vector3(place, ChestHeight);
        for (var i = 0; i < light.Lamps.Length; i++)
        {
            var (direction, strength) = light.From(i, point);
            var weakest = 0;
            for (var k = 1; k < Lamps; k++)
            {
                weakest = result._strength[k] < result._strength[weakest] ? k : weakest;
            }

            if (strength > result._strength[weakest])
            {
                result._above += result._strength[weakest] * result._z[weakest];
                result._x = result._x.WithElement(weakest, direction.X);
                result._y = result._y.WithElement(weakest, direction.Y);
                result._z = result._z.WithElement(weakest, direction.Z);
                result._strength = result._strength.WithElement(weakest, strength);
            }
            else
            {
                result._above += strength * direction.Z;
            }
        }

        // Lamps close above one's head would outshine everything.
        var total = Vector4.Dot(result._strength, result._z) + result._above + light.Ambient;
        var dimming = total > 1.25f ? 1.25f / total : 1;
        result._strength *= dimming;
        result._above *= dimming;
        return result;
    }

    /// <summary>The direction to a lamp and its strength, for shadows.</summary>
    public readonly (Vector3 Direction, float Strength) Lamp(int index) => (new(_x[index], _y[index], _z[index]), _strength[index]);

    /// <summary>The brightness of a surface as the camera stores it, 0 to 1: the root of the light stands for the camera's gamma.</summary>
    public readonly float On(Vector3 normal, float openness)
    {
        var cosines = (_x * normal.X) + (_y * normal.Y) + (_z * normal.Z);
        var direct = Vector4.Dot(Vector4.Max((cosines + new Vector4(Wrap)) / (1 + Wrap), Vector4.Zero), _strength);
        var everywhere = (_ambient * (0.62f + (0.30f * normal.Z))) + (_above * (0.4f + (0.4f * normal.Z)));
        return MathF.Sqrt(openness * (direct + everywhere));
    }
}
