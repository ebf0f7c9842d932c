using StoreTracking.Simulation.Figures;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Rendering.Lens;
using StoreTracking.Simulation.Rendering.Drawing;
using StoreTracking.Simulation.Rendering.Rooms;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Rendering;

/// <summary>
/// Draws what one camera of a store sees. The empty room is drawn once, at construction; each picture then costs little
/// more than its people. Equal input gives equal pictures. For one thread at a time.
/// </summary>
public sealed class CameraRenderer
{
    /// <summary>The most people drawn in one picture; of more, the farthest are left out.</summary>
    public const int MostPeople = 250;

    private readonly Background _background;
    private readonly RenderLook _look;
    private readonly FigurePainter _painter;
    private readonly FloorShadows _shadows;
    private readonly Compositor _compositor;
    private readonly LensPass _lens;
    private readonly byte[] _scene;
    private readonly PeopleOrder _order = new();
    private readonly PlacedFigure[] _placed = new PlacedFigure[MostPeople];

    /// <summary>Draws the empty room; this takes some tenths of a second at 640x360.</summary>
    /// <param name="plan">The store.</param>
    /// <param name="camera">The camera, of this plan or of any other.</param>
    /// <param name="look">What the room is made of and how the camera takes it.</param>
    public CameraRenderer(StorePlan plan, CameraPlan camera, RenderLook look)
    {
        Camera = camera;
        _look = look;
        _background = Background.Bake(plan, camera, look);
        _painter = new FigurePainter(_background, look);
        _shadows = new FloorShadows(_background, look.Shadows);
        _compositor = new Compositor(_background);
        _lens = new LensPass(camera.Size, look);
        _scene = new byte[_background.Pixels.Length];
    }

    /// <summary>The camera.</summary>
    public CameraPlan Camera { get; }

    /// <summary>Draws a picture.</summary>
    /// <param name="people">Everybody in the store, in any order.</param>
    /// <param name="at">When the picture is taken: from it follow noise and exposure.</param>
    /// <param name="bgr">Receives packed BGR, rows from the top: 3 · width · height bytes.</param>
    /// <param name="boxes">Receives the truth about everybody of whom any part, hidden or not, is in the image; its earlier content goes. The farthest come first.</param>
    /// <exception cref="ArgumentException"><paramref name="bgr"/> has another length.</exception>
    public void Render(ReadOnlySpan<PersonState> people, DateTimeOffset at, Span<byte> bgr, List<PersonBox>? boxes)
    {
        if (bgr.Length != _scene.Length)
        {
            throw new ArgumentException($"A picture of {Camera.Size} takes {_scene.Length} bytes, but there is room for {bgr.Length}.", nameof(bgr));
        }

        _background.Pixels.CopyTo(_scene, 0);
        _compositor.Reset();
        var order = _order.FarthestFirst(people, Camera);
        var count = 0;
        foreach (var index in order)
        {
            count = Place(people[index], count);
        }

        boxes?.Clear();
        for (var i = 0; i < count && boxes is not null; i++)
        {
            boxes.Add(Truth(_placed[i], (byte)(i + 1)));
        }

        _lens.Run(_scene, bgr, Gain(at), Hashing.Mix((uint)_look.Seed, Hashing.Mix((uint)at.UtcTicks, (uint)(at.UtcTicks >> 32))));
    }

    private int Place(in PersonState person, int count)
    {
        if (!_painter.Draw(person))
        {
            return count;
        }

        var box = Clip(_painter.Extent);
        _shadows.Draw(_painter.Pose, _painter.Light, person.Appearance.Stature, _compositor, _scene);
        var pixels = _compositor.Lay(_painter.Tile, (byte)(count + 1), _scene);
        if (!box.IsUsable)
        {
            // Only a burden reaches into the image.
            return count;
        }

        var tile = _painter.Tile;
        _placed[count] = new(person.Id, box, tile.Left, tile.Top, tile.Width, tile.Height, pixels, _painter.ShareInFrame);
        return count + 1;
    }

    private PersonBox Truth(in PlacedFigure figure, byte number)
    {
        var seen = _compositor.Count(number, figure.Left, figure.Top, figure.Width, figure.Height);
        var share = figure.Pixels > 0 ? (float)seen / figure.Pixels : 0;
        return new(figure.Id, figure.Box, share * figure.ShareInFrame);
    }

    private ImageBox Clip(in ImageBox box) => new(
        MathF.Max(0, box.Left), MathF.Max(0, box.Top), MathF.Min(Camera.Size.Width, box.Right), MathF.Min(Camera.Size.Height, box.Bottom));

    // Automatic exposure never rests: it breathes by a percent or two over some seconds, and lamps flicker a little.
    private float Gain(DateTimeOffset at)
    {
        var seconds = at.UtcTicks % (TimeSpan.TicksPerMinute * 10) / (double)TimeSpan.TicksPerSecond;
        var drift = 0.015 * Math.Sin((seconds * 2 * Math.PI / 24) + _look.Seed);
        var flicker = 0.006 * (Hashing.Unit(Hashing.Mix((uint)_look.Seed, (uint)(seconds * 100))) - 0.5);
        return (float)(_look.Exposure * (1 + drift + flicker));
    }

    private readonly record struct PlacedFigure(int Id, ImageBox Box, int Left, int Top, int Width, int Height, int Pixels, float ShareInFrame);
}
