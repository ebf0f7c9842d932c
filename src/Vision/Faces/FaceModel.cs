using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Faces;

/// <summary>What models that are shown one face have in common: the graph, its input, and its outputs.</summary>
internal sealed class FaceModel : IDisposable
{
    private FaceModel(ModelGraph graph, string expected)
    {
        Graph = graph;
        Input = FaceInput.Of(graph) ?? throw new DetectionModelException(
            $"The model {graph.File} has no input that is one picture of known size in grey or three colours; {expected}.");
        Outputs = graph.Probe(Input.Shape, $"one face of {Input.Size}");
    }

    public ModelGraph Graph { get; }

    public FaceInput Input { get; }

    public IReadOnlyList<TensorShape> Outputs { get; }

    /// <summary>Opens a file and runs it once.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <param name="expected">What such a model looks like, for the message.</param>
    /// <exception cref="DetectionModelException">The file cannot be read, or its input is no picture.</exception>
    public static FaceModel Open(string path, string expected) =>
        Ownership.Hand(ModelGraph.Open(path, threads: 1), graph => new FaceModel(graph, expected));

    /// <summary>The shapes of input and outputs, for messages.</summary>
    public override string ToString() => $"{string.Join(",", Input.Shape)} -> {string.Join(", ", Outputs)}";

    public void Dispose() => Graph.Dispose();
}

/// <summary>The tensors with which one camera shows faces to a model, used again and again; for one thread at a time.</summary>
internal sealed class FaceModelRun : IDisposable
{
    private readonly FaceInput _shape;
    private readonly FacePixels _pixels;
    private readonly float[] _colours;
    private readonly float[] _input;
    private readonly BoundRun _run;

    public FaceModelRun(FaceModel model, FacePixels pixels)
    {
        (_shape, _pixels) = (model.Input, pixels);
        _colours = new float[3 * model.Input.Size.Width * model.Input.Size.Height];
        _input = GC.AllocateArray<float>(model.Input.Length, pinned: true);
        _run = new(model.Graph, _input, model.Input.Shape, model.Outputs, hasRows: false, count: 1);
    }

    /// <summary>What the tensors hold; for the test that it is nothing.</summary>
    internal bool IsEmpty => !_input.AsSpan().ContainsAnyExcept(0f) && !_colours.AsSpan().ContainsAnyExcept(0f);

    /// <summary>Shows a face. The crop is overwritten before it returns.</summary>
    /// <returns>Whether enough of the face lies in the picture.</returns>
    public bool TryShow(ReadOnlySpan<byte> bgr, ImageSize size, in ImageBox face)
    {
        try
        {
            if (!_pixels.TryEncode(bgr, size, face, _shape, _colours, _input))
            {
                return false;
            }

            _run.Run();
            return true;
        }
        finally
        {
            _input.AsSpan().Clear();
        }
    }

    /// <summary>Shows nothing, so that what the graph has worked out of the last face is overwritten.</summary>
    public void Forget() => _run.Run();

    public ReadOnlySpan<float> Output(int index) => _run.Output(index);

    public void Dispose() => _run.Dispose();
}
