using System.Numerics;
using StoreTracking.Simulation.Figures.Pose;
using StoreTracking.Simulation.Rendering.Rooms;

namespace StoreTracking.Simulation.Rendering.Drawing;

/// <summary>Darkens the floor about people: close to their feet, and away from the strongest lamps, softer with distance.</summary>
internal sealed class FloorShadows
{
    private const float ContactReach = 0.17f;
    private const float BodyReach = 0.42f;
    private const float CastWidth = 0.17f;
    private const float LongestCast = 1.2f;

    // Shadows are soft: one value serves a square of so many pixels a side.
    private const int Step = 2;

    private readonly Background _background;
    private readonly View _view;
    private readonly float _strength;
    private readonly Vector3 _floor;

    /// <summary>Shadows on the floor of a room.</summary>
    public FloorShadows(Background background, float strength)
    {
        _background = background;
        _view = new View(background.Camera);
        _strength = strength;
        _floor = _view.InverseDepth(Vector3.UnitZ, Vector3.Zero);
    }

    /// <summary>Draws somebody's shadows where the floor is seen and nobody drawn before is.</summary>
    public void Draw(BodyPose pose, in FigureLight light, float stature, Compositor seen, Span<byte> bgr)
    {
        if (_strength <= 0)
        {
            return;
        }

        var shape = new ShadowShape(pose, light, stature, _strength);
        var camera = _background.Camera;
        if (!Bounds(shape, out var left, out var top, out var right, out var bottom))
        {
            return;
        }

        for (var y = top; y < bottom; y += Step)
        {
            for (var x = left; x < right; x += Step)
            {
                var middleX = x + (Step / 2f);
                var middleY = y + (Step / 2f);
                var inverse = FloorAt(middleX, middleY);
                if (inverse <= 0)
                {
                    continue;
                }

                var point = camera.Position + (_view.Ray(middleX, middleY) / inverse);
                var factor = shape.At(new(point.X, point.Y));
                if (factor < 0.99f)
                {
                    Darken(x, y, Math.Min(x + Step, right), Math.Min(y + Step, bottom), (int)(256 * factor), seen, bgr);
                }
            }
        }
    }

    // The inverse depth at which the floor would be seen.
    private float FloorAt(float x, float y) => _floor.X + (_floor.Y * x) + (_floor.Z * y);

    private void Darken(int left, int top, int right, int bottom, int factor, Compositor seen, Span<byte> bgr)
    {
        var width = _background.Camera.Size.Width;
        var samples = _background.Samples;
        for (var y = top; y < bottom; y++)
        {
            for (var x = left; x < right; x++)
            {
                var floor = FloorAt(x + 0.5f, y + 0.5f);
                var room = _background.InverseDepths[(y * samples * width * samples) + (x * samples)];
                if (MathF.Abs(room - floor) < 0.02f * floor && seen.IsFree(x, y))
                {
                    Darken(bgr.Slice(3 * ((y * width) + x), 3), factor);
                }
            }
        }
    }

    private static void Darken(Span<byte> pixel, int factor)
    {
        pixel[0] = (byte)((pixel[0] * factor) >> 8);
        pixel[1] = (byte)((pixel[1] * factor) >> 8);
        pixel[2] = (byte)((pixel[2] * factor) >> 8);
    }

    private bool Bounds(in ShadowShape shape, out int left, out int top, out int right, out int bottom)
    {
        var camera = _background.Camera;
        var (low, high) = (new Vector2(float.MaxValue), new Vector2(float.MinValue));
        left = top = right = bottom = 0;
        for (var i = 0; i < 4; i++)
        {
            var seen = camera.Project(new(i % 2 == 0 ? shape.Low.X : shape.High.X, i < 2 ? shape.Low.Y : shape.High.Y, 0));
            if (seen.Z < 0.2f)
            {
                return false;
            }

            low = Vector2.Min(low, new(seen.X, seen.Y));
            high = Vector2.Max(high, new(seen.X, seen.Y));
        }

        left = (int)Math.Clamp(low.X, 0, camera.Size.Width);
        right = (int)Math.Clamp(high.X + 1, 0, camera.Size.Width);
        top = (int)Math.Clamp(low.Y, 0, camera.Size.Height);
        bottom = (int)Math.Clamp(high.Y + 1, 0, camera.Size.Height);
        return left < right && top < bottom;
    }

    /// <summary>The shadows of one person on the plan.</summary>
    private readonly struct ShadowShape
    {
        private readonly Vector2 _leftFoot;
        private readonly Vector2 _rightFoot;
        private readonly Vector2 _middle;
        private readonly Vector2 _firstCast;
        private readonly Vector2 _secondCast;
        private readonly float _first;
        private readonly float _second;
        private readonly float _strength;
        private readonly float _reach;

        public ShadowShape(BodyPose pose, in FigureLight light, float stature, float strength)
        {
            _leftFoot = new(pose.LeftLeg.Ankle.X, pose.LeftLeg.Ankle.Y);
            _rightFoot = new(pose.RightLeg.Ankle.X, pose.RightLeg.Ankle.Y);
            _middle = new(pose.Pelvis.X, pose.Pelvis.Y);
            _strength = strength;
            var total = 0.35f;
            for (var i = 0; i < FigureLight.Lamps; i++)
            {
                total += light.Lamp(i).Strength;
            }

            (_firstCast, _first) = Cast(light.Lamp(0), stature, total);
            (_secondCast, _second) = Cast(light.Lamp(1), stature, total);
            var margin = new Vector2(BodyReach + 0.05f);
            var reach = MathF.Max(_firstCast.Length(), _secondCast.Length()) + BodyReach;
            _reach = reach * reach;
            Low = Vector2.Min(_middle, Vector2.Min(_middle + _firstCast, _middle + _secondCast)) - margin;
            High = Vector2.Max(_middle, Vector2.Max(_middle + _firstCast, _middle + _secondCast)) + margin;
        }

        /// <summary>The lower corner of what is darkened.</summary>
        public Vector2 Low { get; }

        /// <summary>The upper corner of what is darkened.</summary>
        public Vector2 High { get; }

        /// <summary>The light that is left, 0 to 1.</summary>
        public float At(Vector2 point)
        {
            if (Vector2.DistanceSquared(point, _middle) > _reach)
            {
                return 1;
            }

            var contact = Math.Max(Spot(point - _leftFoot, ContactReach), Spot(point - _rightFoot, ContactReach));
            var factor = (1 - (0.55f * _strength * contact)) * (1 - (0.35f * _strength * Spot(point - _middle, BodyReach)));
            return factor * (1 - (_strength * _first * Along(point, _firstCast))) * (1 - (_strength * _second * Along(point, _secondCast)));
        }

        private static (Vector2 Cast, float Strength) Cast((Vector3 Direction, float Strength) lamp, float stature, float total)
        {
            var (direction, strength) = lamp;
            var cast = new Vector2(direction.X, direction.Y) * (-stature / MathF.Max(direction.Z, 0.2f));
            var length = cast.Length();
            return (length > LongestCast ? cast * (LongestCast / length) : cast, strength / total);
        }

        private static float Spot(Vector2 offset, float reach)
        {
            var share = 1 - (offset.LengthSquared() / (reach * reach));
            return share > 0 ? share * share : 0;
        }

        private float Along(Vector2 point, Vector2 cast)
        {
            var offset = point - _middle;
            var share = Math.Clamp(Vector2.Dot(offset, cast) / MathF.Max(cast.LengthSquared(), 1e-4f), 0, 1);
            var width = CastWidth + (0.18f * share);
            return Spot(offset - (cast * share), width) * (1 - (0.75f * share));
        }
    }
}
