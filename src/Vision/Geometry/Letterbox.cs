namespace StoreTracking.Vision.Geometry;

/// <summary>
/// How a camera's image lies in a model's input: scaled to <see cref="Content"/> and placed at an offset, the rest
/// padded. It is computed once per camera and model and used both ways; there and back again a box returns within a
/// hundredth of a native pixel.
/// </summary>
/// <param name="Native">The size of the camera's own image.</param>
/// <param name="Content">The size to which the image was scaled.</param>
/// <param name="OffsetX">Padding left of the content, in pixels of the model's input.</param>
/// <param name="OffsetY">Padding above the content, in pixels of the model's input.</param>
public readonly record struct Letterbox(ImageSize Native, ImageSize Content, int OffsetX, int OffsetY)
{
    /// <summary>Fits a camera's image into a model's input: as large as it goes, each side rounded to the nearest pixel.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the sizes is empty.</exception>
    public static Letterbox Fit(ImageSize native, ImageSize input, LetterboxAlignment alignment)
    {
        ThrowIfEmpty(native, nameof(native));
        ThrowIfEmpty(input, nameof(input));
        if (alignment == LetterboxAlignment.Stretch)
        {
            return new(native, input, 0, 0);
        }

        var scale = Math.Min((double)input.Width / native.Width, (double)input.Height / native.Height);
        var content = new ImageSize(
            Math.Clamp((int)Math.Round(native.Width * scale), 1, input.Width),
            Math.Clamp((int)Math.Round(native.Height * scale), 1, input.Height));
        return Place(native, content, input, alignment);
    }

    /// <summary>Places an image that was scaled already.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of the sizes is empty, or the content exceeds the input.</exception>
    public static Letterbox Place(ImageSize native, ImageSize content, ImageSize input, LetterboxAlignment alignment)
    {
        ThrowIfEmpty(native, nameof(native));
        ThrowIfEmpty(content, nameof(content));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Width, input.Width, nameof(content));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(content.Height, input.Height, nameof(content));
        return alignment == LetterboxAlignment.Centre
            ? new(native, content, (input.Width - content.Width) / 2, (input.Height - content.Height) / 2)
            : new(native, content, 0, 0);
    }

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

    private static void ThrowIfEmpty(ImageSize size, string name)
    {
        if (size.IsEmpty)
        {
            throw new ArgumentOutOfRangeException(name, size, "The size must be at least 1x1 pixels.");
        }
    }
}
