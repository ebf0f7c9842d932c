using StoreTracking.Vision.Appearance;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Faces;

/// <summary>
/// A detector of faces, loaded from an ONNX file in YuNet's layout. It is shown a part of a picture, the head of one person, and
/// gives the surest face in it: nobody else's is looked for. It is immutable; pictures go through a <see cref="FaceDetectorRun"/>.
/// </summary>
public sealed class FaceDetector : IDisposable
{
    // Enough for a head that fills the input, and a fourth of the work of 320 x 320.
    private const int FreeSide = 160;

    private readonly ModelGraph _graph;

    private FaceDetector(ModelGraph graph)
    {
        _graph = graph;
        InputSize = graph.IsSizeFree ? new(FreeSide, FreeSide) : graph.InputSizeOr(null);
        Shapes = graph.Probe(InputSize, 1);
        Outputs = YuNetOutputs.Find(Shapes, InputSize) ?? throw new DetectionModelException(
            $"The model {graph.File} gives {string.Join(", ", Shapes)}; a detector of faces in YuNet's layout gives cls, obj and bbox for the strides 8, 16 and 32.");
    }

    /// <summary>The size of the input, in pixels.</summary>
    public ImageSize InputSize { get; }

    /// <summary>One line for an operator: file, input.</summary>
    public string Description => $"{_graph.File}: faces (YuNet), input {InputSize}";

    internal IReadOnlyList<TensorShape> Shapes { get; }

    internal YuNetOutputs Outputs { get; }

    /// <summary>Loads a model and runs it once to see that it works.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <param name="threads">Threads that share one run, 1 or more.</param>
    /// <exception cref="DetectionModelException">The file is missing, empty, cut off or no ONNX model, or its layout is not YuNet's.</exception>
    public static FaceDetector Load(string path, int threads = 1) =>
        Ownership.Hand(ModelGraph.Open(path, threads), static graph => new FaceDetector(graph));

    /// <summary>The tensors of one camera's runs; dispose it before the model.</summary>
    public FaceDetectorRun CreateRun() => new(this, _graph);

    /// <inheritdoc />
    public void Dispose() => _graph.Dispose();
}

/// <summary>The tensors of one camera's search for faces, used again and again; for one thread at a time. A search allocates nothing.</summary>
public sealed class FaceDetectorRun : IDisposable
{
    private readonly FaceDetector _model;
    private readonly float[] _input;
    private readonly BoundRun _run;

    internal FaceDetectorRun(FaceDetector model, ModelGraph graph)
    {
        _model = model;
        var size = model.InputSize;
        _input = GC.AllocateArray<float>(3 * size.Width * size.Height, pinned: true);
        _run = new(graph, _input, [1, 3, size.Height, size.Width], model.Shapes, hasRows: false, count: 1);
    }

    /// <summary>Finds the surest face in a part of a picture. What was seen is overwritten before it returns.</summary>
    /// <param name="bgr">The picture: packed BGR, 3 · width · height bytes.</param>
    /// <param name="size">Its size.</param>
    /// <param name="part">The part, in pixels of the picture, as wide as it is high; what lies beside the picture is left out.</param>
    /// <param name="least">The score from which a face counts, 0 to 1.</param>
    /// <returns>The face, in pixels of the picture; null where none is sure enough.</returns>
    /// <exception cref="DetectionModelException">The run failed.</exception>
    public Face? Find(ReadOnlySpan<byte> bgr, ImageSize size, in ImageBox part, float least)
    {
        var input = _model.InputSize;
        var inside = part.Within(size);
        if (!CropSampler.TrySample(bgr, size, inside, input, hasPlanes: true, _input))
        {
            return null;
        }

        try
        {
            _run.Run();
            if (_model.Outputs.Surest(_run, input, least) is not { } face)
            {
                return null;
            }

            var (across, down, box) = (inside.Width / input.Width, inside.Height / input.Height, face.Box);
            return face with
            {
                Box = new ImageBox(
                    inside.Left + (box.Left * across), inside.Top + (box.Top * down),
                    inside.Left + (box.Right * across), inside.Top + (box.Bottom * down)),
            };
        }
        finally
        {
            _input.AsSpan().Clear();
        }
    }

    /// <summary>Looks at nothing, so that what the graph has worked out of the last head is overwritten.</summary>
    internal void Forget() => _run.Run();

    /// <summary>What the tensors hold after a call; for the test that it is nothing.</summary>
    internal ReadOnlySpan<float> Input => _input;

    /// <inheritdoc />
    public void Dispose() => _run.Dispose();
}
