using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Rooms;

/// <summary>The empty room as one camera sees it, drawn once; immutable, so that several renderers may share it.</summary>
internal sealed class Background
{
    private Background(CameraPlan camera, RenderLook look, RoomLight light, byte[] pixels, float[] inverseDepths)
    {
        Camera = camera;
        Samples = look.BackgroundSamples;
        Light = light;
        Pixels = pixels;
        InverseDepths = inverseDepths;
    }

    /// <summary>The camera.</summary>
    public CameraPlan Camera { get; }

    /// <summary>The lamps.</summary>
    public RoomLight Light { get; }

    /// <summary>Packed BGR, rows from the top.</summary>
    public byte[] Pixels { get; }

    /// <summary>Samples along each side of a pixel in <see cref="InverseDepths"/>.</summary>
    public int Samples { get; }

    /// <summary>One over the depth in metres for each sample, rows from the top.</summary>
    public float[] InverseDepths { get; }

    /// <summary>Draws the room.</summary>
    public static Background Bake(StorePlan plan, CameraPlan camera, RenderLook look)
    {
        var light = new RoomLight(plan, look);
        var mesh = RoomBuilder.Build(plan, look, light);
        var raster = new RoomRaster(camera, look.BackgroundSamples);
        for (var i = 0; i < mesh.Facets.Count; i++)
        {
            raster.Draw(mesh.Facets[i], i);
        }

        return new(camera, look, light, Shade(plan, camera, look, mesh, raster, light), raster.InverseDepths);
    }

    private static byte[] Shade(StorePlan plan, CameraPlan camera, RenderLook look, RoomMesh mesh, RoomRaster raster, RoomLight light)
    {
        var (width, height) = (camera.Size.Width, camera.Size.Height);
        var samples = look.BackgroundSamples;
        var pixels = new byte[3 * width * height];
        var shader = new SurfaceShader(plan, look, light, camera.Position);
        var view = new View(camera);
        var facets = mesh.Facets;
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var sum = Vector3.Zero;
                for (var k = 0; k < samples * samples; k++)
                {
                    var sampleX = (x * samples) + (k % samples);
                    var sampleY = (y * samples) + (k / samples);
                    var index = (sampleY * width * samples) + sampleX;
                    if (raster.Facets[index] is >= 0 and var facet)
                    {
                        var ray = view.Ray((sampleX + 0.5f) / samples, (sampleY + 0.5f) / samples);
                        var colour = shader.Shade(facets[facet], camera.Position + (ray / raster.InverseDepths[index]));
                        sum += Vector3.Min(colour, new(255));
                    }
                }

                Store(look, sum / (samples * samples) * Lens.Vignette.At(camera, look, x, y), pixels.AsSpan(3 * ((y * width) + x), 3));
            }
        }

        return pixels;
    }

    private static void Store(RenderLook look, Vector3 colour, Span<byte> pixel)
    {
        var seen = look.Grade.Apply(colour);
        pixel[0] = (byte)seen.Z;
        pixel[1] = (byte)seen.Y;
        pixel[2] = (byte)seen.X;
    }
}
