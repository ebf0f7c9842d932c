using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Inference.Encoding;

/// <summary>
/// Writes frames into one image of a model's input tensor, [3, height, width]. The letterbox is computed
/// and the padding written once, and again only when frames come in another size. One instance serves one place in a batch, on one thread at a
/// time, and always the same memory.
/// </summary>
/// <param name="input">The size of the model's input.</param>
/// <param name="encoding">How the model wants to be shown a picture.</param>
public sealed class FrameEncoder(ImageSize input, InputEncoding encoding)
{
    // Scalers that want even sides make a side up to this much shorter than the aspect ratio asks for.
    private const int Slack = 2;

    private readonly PlaneTransform _transform = new(encoding);
    private ImageSize _size;
    private Letterbox _letterbox;

    /// <summary>Encodes a frame. It allocates nothing.</summary>
    /// <param name="pixels">Packed BGR, 3 · width · height bytes.</param>
    /// <param name="size">
    /// The size of <paramref name="pixels"/>. Where it already fits the input they are taken as they are; in any other
    /// size they are scaled here.
    /// </param>
    /// <param name="native">The size of the camera's own image, in which boxes are to be given.</param>
    /// <param name="tensor">3 · height · width floats.</param>
    /// <returns>How the image lies in the input.</returns>
    /// <exception cref="ArgumentException">The lengths do not match the sizes, or a size is empty.</exception>
    public Letterbox Encode(ReadOnlySpan<byte> pixels, ImageSize size, ImageSize native, Span<float> tensor)
    {
        var area = input.Width * input.Height;
        if (size.IsEmpty || native.IsEmpty || pixels.Length != 3 * size.Width * size.Height || tensor.Length != 3 * area)
        {
            throw new ArgumentException(
                $"A frame of {size} from a camera of {native} has {pixels.Length} bytes and a tensor of {tensor.Length} floats; "
                + $"expected were 3 bytes a pixel and {3 * area} floats.");
        }

        if (size != _size || native != _letterbox.Native)
        {
            Place(LetterboxOf(size, native), tensor);
            _size = size;
        }

        EncodeContent(
            pixels, tensor.Slice(_transform.BluePlane * area, area), tensor.Slice(area, area), tensor.Slice(_transform.RedPlane * area, area));
        return _letterbox;
    }

    /// <summary>Takes the picture out of the tensor again; the padding stays.</summary>
    /// <param name="tensor">The tensor of the last <see cref="Encode"/>.</param>
    public void Erase(Span<float> tensor)
    {
        var area = input.Width * input.Height;
        var content = _letterbox.Content;
        for (var plane = 0; plane < 3; plane++)
        {
            for (var y = 0; y < content.Height; y++)
            {
                tensor.Slice((plane * area) + ((y + _letterbox.OffsetY) * input.Width) + _letterbox.OffsetX, content.Width).Clear();
            }
        }
    }

    private void EncodeContent(ReadOnlySpan<byte> pixels, Span<float> blue, Span<float> green, Span<float> red)
    {
        var content = _letterbox.Content;
        var stride = 3 * _size.Width;
        for (var y = 0; y < content.Height; y++)
        {
            var row = ((y + _letterbox.OffsetY) * input.Width) + _letterbox.OffsetX;
            if (content == _size)
            {
                RowEncoder.Encode(pixels.Slice(y * stride, stride), blue[row..], green[row..], red[row..], _transform);
            }
            else
            {
                BilinearSampler.EncodeRow(pixels, _size, content, y, blue[row..], green[row..], red[row..], _transform);
            }
        }
    }

    private void Place(in Letterbox letterbox, Span<float> tensor)
    {
        var before = _letterbox;
        _letterbox = letterbox;
        if ((before.Content, before.OffsetX, before.OffsetY) == (letterbox.Content, letterbox.OffsetX, letterbox.OffsetY))
        {
            return;
        }

        var area = input.Width * input.Height;
        for (var plane = 0; plane < 3; plane++)
        {
            tensor.Slice(plane * area, area).Fill(_transform.Padding[plane]);
        }
    }

    private Letterbox LetterboxOf(ImageSize size, ImageSize native)
    {
        var fitted = Letterbox.Fit(native, input, encoding.Alignment);
        var fits = encoding.Alignment != LetterboxAlignment.Stretch
            && size.Width <= input.Width
            && size.Height <= input.Height
            && Math.Abs(size.Width - fitted.Content.Width) <= Slack
            && Math.Abs(size.Height - fitted.Content.Height) <= Slack;
        return fits ? Letterbox.Place(native, size, input, encoding.Alignment) : fitted;
    }
}
