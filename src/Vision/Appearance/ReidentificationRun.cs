using System.Numerics.Tensors;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Appearance;

/// <summary>The tensors of one camera's looks at people, used again and again; for one thread at a time. A look allocates nothing.</summary>
public sealed class ReidentificationRun : IDisposable
{
    private readonly ReidentificationModel _model;
    private readonly float[] _input;
    private readonly BoundRun _run;

    internal ReidentificationRun(ReidentificationModel model, ModelGraph graph)
    {
        _model = model;
        _input = GC.AllocateArray<float>(3 * model.InputSize.Width * model.InputSize.Height, pinned: true);
        _run = new(graph, _input, model.InputShape, [model.Output], hasRows: false, count: 1);
    }

    /// <summary>How many values a description has.</summary>
    public int Length => _model.Length;

    /// <summary>Describes one person.</summary>
    /// <param name="bgr">The picture: packed BGR, 3 · width · height bytes.</param>
    /// <param name="size">Its size.</param>
    /// <param name="native">The size of the camera's own image, of which the picture is a scaled copy.</param>
    /// <param name="box">The person, in pixels of the camera's own image; what lies beside the picture is left out.</param>
    /// <param name="description">
    /// Receives <see cref="Length"/> values: a vector of length 1, or all zero where too little of the person is in the picture.
    /// </param>
    /// <exception cref="DetectionModelException">The run failed.</exception>
    public void Describe(ReadOnlySpan<byte> bgr, ImageSize size, ImageSize native, in ImageBox box, Span<float> description)
    {
        description = description[..Length];
        description.Clear();
        var (across, down) = ((float)size.Width / native.Width, (float)size.Height / native.Height);
        var part = new ImageBox(box.Left * across, box.Top * down, box.Right * across, box.Bottom * down);
        if (!CropSampler.TrySample(bgr, size, part, _model.InputSize, _model.HasPlanes, _input))
        {
            return;
        }

        _run.Run();
        var vector = _run.Output(0);
        var norm = TensorPrimitives.Norm(vector);
        if (norm > 0 && float.IsFinite(norm))
        {
            TensorPrimitives.Divide(vector, norm, description);
        }
    }

    /// <inheritdoc />
    public void Dispose() => _run.Dispose();
}
