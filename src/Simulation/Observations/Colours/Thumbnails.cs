using System.Numerics;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Observations.Colours;

/// <summary>
/// Describes what is seen within each box as a camera with pictures would: paints a thumbnail of it, people as flat figures, and
/// lets <see cref="BodyColours"/> look at that. It serves one camera and allocates nothing.
/// </summary>
internal sealed class Thumbnails(CameraColours colours)
{
    // A few pixels for each part of the body; a head is four high.
    private const int Width = 9;
    private const int Height = 32;

    // As many as BodyColours heeds before somebody, and a fixture.
    private const int MostNear = 9;

    // How far bodies, as they move, are out of the middle of their boxes and bent, as shares of a box's breadth and height.
    private const float Sway = 0.14f;
    private const float Bow = 0.035f;

    private static readonly ImageSize Size = new(Width, Height);

    private readonly byte[] _pixels = new byte[3 * Width * Height];
    private readonly Detection[] _near = new Detection[1 + MostNear];
    private readonly float[] _descriptions = new float[(1 + MostNear) * BodyColours.Length];

    /// <summary>Describes one detection.</summary>
    /// <param name="detections">All of the frame.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="seen">Everybody in view, nearer ones first.</param>
    /// <param name="shown">Whose detection it is, a place in <paramref name="seen"/>; −1 for a false alarm.</param>
    /// <param name="description">Receives <see cref="BodyColours.Length"/> values.</param>
    public void Describe(
        ReadOnlySpan<Detection> detections, int index, ReadOnlySpan<SeenPerson> seen, int shown, Span<float> description)
    {
        colours.Refresh();
        var frame = detections[index].Box;
        PaintGround(frame);
        for (var i = seen.Length - 1; i >= 0; i--)
        {
            PaintPerson(seen[i], frame);
        }

        _near[0] = new(new(0, 0, Width, Height), 1);
        var count = 1;
        if (shown >= 0 && seen[shown].Visible < 1)
        {
            // The fixture before the body: it reaches below the person's box, as whatever stands nearer does.
            var body = Within(seen[shown].Box, frame);
            _near[count++] = new(new(-Width, body.Top + (seen[shown].Visible * body.Height), 2 * Width, 2 * Height), 1);
        }

        for (var i = 0; i < detections.Length && count < _near.Length; i++)
        {
            if (i != index && Touches(detections[i].Box, frame))
            {
                _near[count++] = detections[i] with { Box = Within(detections[i].Box, frame) };
            }
        }

        BodyColours.Describe(_pixels, Size, Size, _near.AsSpan(0, count), _descriptions);
        _descriptions.AsSpan(0, BodyColours.Length).CopyTo(description);
    }

    private static bool Touches(in ImageBox a, in ImageBox b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;

    // A box of the image, in pixels of the thumbnail.
    private static ImageBox Within(in ImageBox box, in ImageBox frame)
    {
        var (x, y) = (Width / frame.Width, Height / frame.Height);
        return new((box.Left - frame.Left) * x, (box.Top - frame.Top) * y, (box.Right - frame.Left) * x, (box.Bottom - frame.Top) * y);
    }

    private void PaintGround(in ImageBox frame)
    {
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                var place = new Vector2(frame.Left + ((x + 0.5f) / Width * frame.Width), frame.Top + ((y + 0.5f) / Height * frame.Height));
                Set(x, y, colours.Take(colours.Ground(place), shade: 1));
            }
        }
    }

    private void PaintPerson(in SeenPerson person, in ImageBox frame)
    {
        if (!Touches(person.Box, frame))
        {
            return;
        }

        var clothes = new Clothes(person.Look, person.Facing);
        var shade = colours.Shade(new((person.Box.Left + person.Box.Right) / 2, person.Box.Bottom));
        var body = Within(person.Box, frame);
        var (sway, bow) = (colours.Error(Sway), colours.Error(Bow));
        var last = MathF.Min(Height, body.Top + (person.Visible * body.Height));
        for (var y = Math.Max(0, (int)body.Top); y < last; y++)
        {
            var down = Math.Clamp(((y + 0.5f - body.Top) / body.Height) + bow, 0, 1);
            var half = Clothes.HalfBreadth(down);
            for (var x = Math.Max(0, (int)body.Left); x < Math.Min(Width, body.Right); x++)
            {
                // Without any error nothing beside the body counts.
                var across = ((x + 0.5f - body.Left) / body.Width) - 0.5f + sway;
                if (MathF.Abs(across) * colours.Strength < half)
                {
                    Set(x, y, colours.Take(clothes.At(across, down), shade));
                }
            }
        }
    }

    private void Set(int x, int y, Vector3 colour)
    {
        var pixel = _pixels.AsSpan(3 * ((y * Width) + x), 3);
        (pixel[0], pixel[1], pixel[2]) = ((byte)colour.Z, (byte)colour.Y, (byte)colour.X);
    }
}
