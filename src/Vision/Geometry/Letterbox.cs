namespace StoreTracking.Vision.Geometry;

/// <summary>
/// How a camera's image lies in a model's input: scaled to <see cref="Content"/> and placed at an offset, the rest
/// padded. It is computed once per camera and model and used both ways.
/// </summary>
/// <param name="Native">The size of the camera's own image.</param>
/// <param name="Content">The size to which the image was scaled.</param>
/// <param name="OffsetX">Padding left of the content, in pixels of the model's input.</param>
/// <param name="OffsetY">Padding above the content, in pixels of the model's input.</param>
public readonly record struct Letterbox(ImageSize Native, ImageSize Content, int OffsetX, int OffsetY)
{
    /// <summary>A box of the model's input in the camera's own image, clipped to it.</summary>
    public ImageBox ToNative(float left, float top, float right, float bottom)
    {
        var scaleX = (float)Native.Width / Content.Width;
        var scaleY = (float)Native.Height / Content.Height;
        return new(
            Math.Clamp((left - OffsetX) * scaleX, 0, Native.Width),
            Math.Clamp((top - OffsetY) * scaleY, 0, Native.Height),
            Math.Clamp((right - OffsetX) * scaleX, 0, Native.Width),
            Math.Clamp((bottom - OffsetY) * scaleY, 0, Native.Height));
    }

    /// <summary>A box of the camera's own image in the model's input.</summary>
    public ImageBox ToInput(in ImageBox box)
    {
        var scaleX = (float)Content.Width / Native.Width;
        var scaleY = (float)Content.Height / Native.Height;
        return new(
            (box.Left * scaleX) + OffsetX,
            (box.Top * scaleY) + OffsetY,
            (box.Right * scaleX) + OffsetX,
            (box.Bottom * scaleY) + OffsetY);
    }
}
