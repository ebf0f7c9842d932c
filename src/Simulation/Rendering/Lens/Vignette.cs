using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Lens;

/// <summary>The fall-off of light towards the corners of an image.</summary>
internal static class Vignette
{
    /// <summary>The factor of a pixel: 1 in the middle, 1 − <see cref="RenderLook.Vignette"/> in the corners.</summary>
    public static float At(CameraPlan camera, RenderLook look, float x, float y)
    {
        var across = ((2 * x) / camera.Size.Width) - 1;
        var down = ((2 * y) / camera.Size.Height) - 1;
        return 1 - (look.Vignette * 0.5f * ((across * across) + (down * down)));
    }
}
