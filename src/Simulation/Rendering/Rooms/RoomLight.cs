using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>
/// The lamps under a ceiling and the light that reaches the floor past walls and fixtures. One unit is the mean light on
/// the floor.
/// </summary>
internal sealed class RoomLight
{
    private readonly StorePlan _plan;
    private readonly float _ambient;
    private readonly float _cell;
    private readonly int _columns;
    private readonly int _rows;
    private readonly float[] _floor;
    private readonly float _power;

    /// <summary>Hangs the lamps and lights the floor.</summary>
    public RoomLight(StorePlan plan, RenderLook look)
    {
        _plan = plan;
        _ambient = look.Ambient;
        Lamps = Hang(plan, look);
        _cell = look.BackgroundSamples > 1 ? 0.12f : 0.25f;
        var size = plan.Max - plan.Min;
        _columns = Math.Max(2, (int)(size.X / _cell) + 1);
        _rows = Math.Max(2, (int)(size.Y / _cell) + 1);
        _floor = new float[_columns * _rows];

        // First with lamps of unit power, to find the power that gives a mean of one.
        _power = 1;
        var sum = 0f;
        for (var i = 0; i < 64; i++)
        {
            var place = plan.Min + (size * new Vector2(((i % 8) + 0.5f) / 8, ((i / 8) + 0.5f) / 8));
            sum += Direct(new(place, 0), Vector3.UnitZ) / 64;
        }

        _power = (1 - _ambient) / Math.Max(sum, 1e-3f);
        Light();
    }

    /// <summary>Where the lamps hang.</summary>
    public Vector3[] Lamps { get; }

    /// <summary>The light on a point of the floor.</summary>
    public float OnFloor(float x, float y)
    {
        var column = Math.Clamp((x - _plan.Min.X) / _cell, 0, _columns - 1.001f);
        var row = Math.Clamp((y - _plan.Min.Y) / _cell, 0, _rows - 1.001f);
        var index = ((int)row * _columns) + (int)column;
        var (shareX, shareY) = (column - (int)column, row - (int)row);
        var near = _floor[index] + ((_floor[index + 1] - _floor[index]) * shareX);
        var far = _floor[index + _columns] + ((_floor[index + _columns + 1] - _floor[index + _columns]) * shareX);
        return near + ((far - near) * shareY);
    }

    /// <summary>The light on a surface, without shadows.</summary>
    public float On(Vector3 point, Vector3 normal) => (_ambient * (0.72f + (0.28f * normal.Z))) + Direct(point, normal);

    /// <summary>The direction to a lamp and its light on a surface turned towards it.</summary>
    public (Vector3 Direction, float Light) From(int lamp, Vector3 point)
    {
        var offset = Lamps[lamp] - point;
        var squared = offset.LengthSquared();
        var direction = offset / MathF.Sqrt(squared);
        return (direction, _power * MathF.Max(0, direction.Z) / MathF.Max(squared, 0.3f));
    }

    /// <summary>The share of light that comes from everywhere.</summary>
    public float Ambient => _ambient;

    private static Vector3[] Hang(StorePlan plan, RenderLook look)
    {
        var size = plan.Max - plan.Min;
        var columns = Math.Max(1, (int)MathF.Round(size.X / look.LampSpacing));
        var rows = Math.Max(1, (int)MathF.Round(size.Y / look.LampSpacing));
        var lamps = new Vector3[columns * rows];
        for (var i = 0; i < lamps.Length; i++)
        {
            var place = plan.Min + (size * new Vector2(((i % columns) + 0.5f) / columns, ((i / columns) + 0.5f) / rows));
            lamps[i] = new(place, plan.CeilingHeight - 0.03f);
        }

        return lamps;
    }

    private float Direct(Vector3 point, Vector3 normal)
    {
        var light = 0f;
        foreach (var lamp in Lamps)
        {
            var offset = lamp - point;
            var facing = Vector3.Dot(normal, offset);
            if (facing > 0 && offset.Z > 0)
            {
                // Lambert at the surface and at the lamp, and the square of the distance.
                var squared = MathF.Max(offset.LengthSquared(), 0.3f);
                light += facing * offset.Z / (squared * squared);
            }
        }

        return light * _power;
    }

    private void Light()
    {
        for (var row = 0; row < _rows; row++)
        {
            for (var column = 0; column < _columns; column++)
            {
                var point = new Vector2(_plan.Min.X + (column * _cell), _plan.Min.Y + (row * _cell));
                var light = 0f;
                for (var lamp = 0; lamp < Lamps.Length; lamp++)
                {
                    var (direction, strength) = From(lamp, new(point, 0));
                    if (strength > 0.004f)
                    {
                        light += strength * direction.Z * (1 - Occlusion.Between(_plan, Lamps[lamp], point));
                    }
                }

                _floor[(row * _columns) + column] = (light + _ambient) * Occlusion.Nearness(_plan, point);
            }
        }
    }
}
