using Microsoft.ML.OnnxRuntime.Tensors;
using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Faces;

/// <summary>The input of a model that is shown faces.</summary>
/// <param name="Size">Its size in pixels.</param>
/// <param name="Planes">1 for grey, 3 for colours.</param>
/// <param name="HasPlanes">Whether it is planes [n, height, width] and not pixels [height, width, n].</param>
internal sealed record FaceInput(ImageSize Size, int Planes, bool HasPlanes)
{
    /// <summary>The shape of one face.</summary>
    public long[] Shape => HasPlanes ? [1, Planes, Size.Height, Size.Width] : [1, Size.Height, Size.Width, Planes];

    /// <summary>How many values one face has.</summary>
    public int Length => Planes * Size.Width * Size.Height;

    /// <summary>The input of a graph; null where it is not one picture of known size.</summary>
    public static FaceInput? Of(ModelGraph graph)
    {
        var input = graph.Session.InputMetadata[graph.InputName];
        return graph.Session.InputNames is not [_] || input is not { IsTensor: true, ElementDataType: TensorElementType.Float }
            ? null
            : input.Dimensions switch
            {
                [< 0 or 1, 1 or 3, > 3 and var height, > 3 and var width] => new(new(width, height), input.Dimensions[1], true),
                [< 0 or 1, > 3 and var height, > 3 and var width, 1 or 3] => new(new(width, height), input.Dimensions[3], false),
                _ => null,
            };
    }
}

/// <summary>What becomes of the pixels of a face: their order, a factor and a shift for each plane.</summary>
/// <param name="Planes">For each plane of the input: the weights of blue, green and red, and what is added.</param>
internal sealed record FacePixels(FacePixels.Plane[] Planes)
{
    /// <summary>Normalised as for ImageNet: red first, each of 0 to 1 less its mean, over its standard deviation.</summary>
    public static readonly FacePixels ImageNet = new(
    [
        new(0, 0, 1 / (255 * 0.229f), -0.485f / 0.229f),
        new(0, 1 / (255 * 0.224f), 0, -0.456f / 0.224f),
        new(1 / (255 * 0.225f), 0, 0, -0.406f / 0.225f),
    ]);

    /// <summary>Blue, green and red as they are, 0 to 255.</summary>
    public static readonly FacePixels Bgr = new([new(1, 0, 0, 0), new(0, 1, 0, 0), new(0, 0, 1, 0)]);

    /// <summary>One plane of luma (ITU-R BT.601).</summary>
    public static FacePixels Grey(float factor, float shift) => new([new(0.114f * factor, 0.587f * factor, 0.299f * factor, shift)]);

    /// <summary>Cuts a face out and lays it out as a model wants it.</summary>
    /// <param name="bgr">The picture: packed BGR.</param>
    /// <param name="size">Its size.</param>
    /// <param name="face">The face, in pixels of the picture.</param>
    /// <param name="input">The model's input.</param>
    /// <param name="colours">Room for 3 · width · height values; cleared before it returns.</param>
    /// <param name="tensor">Receives the input.</param>
    /// <returns>Whether enough of the face lies in the picture.</returns>
    public bool TryEncode(ReadOnlySpan<byte> bgr, ImageSize size, in ImageBox face, FaceInput input, Span<float> colours, Span<float> tensor)
    {
        if (!CropSampler.TrySample(bgr, size, face, input.Size, hasPlanes: true, colours))
        {
            return false;
        }

        var count = input.Size.Width * input.Size.Height;
        for (var plane = 0; plane < Planes.Length; plane++)
        {
            var (blue, green, red, shift) = Planes[plane];
            for (var pixel = 0; pixel < count; pixel++)
            {
                tensor[input.HasPlanes ? (plane * count) + pixel : (pixel * Planes.Length) + plane] =
                    (blue * colours[pixel]) + (green * colours[count + pixel]) + (red * colours[(2 * count) + pixel]) + shift;
            }
        }

        colours[..(3 * count)].Clear();
        return true;
    }

    /// <summary>What one plane takes of each colour, and what is added.</summary>
    internal readonly record struct Plane(float Blue, float Green, float Red, float Shift);
}
