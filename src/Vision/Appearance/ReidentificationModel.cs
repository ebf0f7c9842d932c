using Microsoft.ML.OnnxRuntime.Tensors;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Threading;

namespace StoreTracking.Vision.Appearance;

/// <summary>
/// A model of person re-identification, loaded from an ONNX file: a picture of one person becomes a vector, and the cosine of
/// two vectors says how alike two people look. It takes BGR values of 0 to 255, as those of the Open Model Zoo do. It is
/// immutable; pictures go through a <see cref="ReidentificationRun"/>, one for each camera.
/// </summary>
public sealed class ReidentificationModel : IDisposable
{
    // Shorter vectors are scores of classes, longer ones are pictures.
    private const int LeastLength = 16;
    private const int MostLength = 4096;
    private const string ExpectedInput =
        "a model of re-identification has one input of floats, [1 or free, 3, height, width] or [1 or free, height, width, 3]";

    private readonly ModelGraph _graph;

    private ReidentificationModel(ModelGraph graph)
    {
        _graph = graph;
        (InputSize, HasPlanes) = InputOf(graph);
        Output = OutputOf(graph, graph.Probe(InputShape, $"one picture of {InputSize}"));
        Length = Output.LengthOfOne;
    }

    /// <summary>The size of the input, in pixels.</summary>
    public ImageSize InputSize { get; }

    /// <summary>How many values a description has.</summary>
    public int Length { get; }

    /// <summary>One line for an operator: file, input, length.</summary>
    public string Description => $"{_graph.File}: re-identification, input {InputSize}, {Length} values";

    internal bool HasPlanes { get; }

    internal TensorShape Output { get; }

    internal long[] InputShape => HasPlanes
        ? [1, 3, InputSize.Height, InputSize.Width]
        : [1, InputSize.Height, InputSize.Width, 3];

    /// <summary>Loads a model and runs it once to see that it works.</summary>
    /// <param name="path">The ONNX file.</param>
    /// <param name="threads">Threads that share one run, 1 or more.</param>
    /// <exception cref="DetectionModelException">
    /// The file is missing, empty, cut off or no ONNX model, or its input or output is not that of a model of re-identification.
    /// </exception>
    public static ReidentificationModel Load(string path, int threads = 1) =>
        Ownership.Hand(ModelGraph.Open(path, threads), static graph => new ReidentificationModel(graph));

    /// <summary>The tensors of one camera's runs; dispose it before the model.</summary>
    public ReidentificationRun CreateRun() => new(this, _graph);

    /// <inheritdoc />
    public void Dispose() => _graph.Dispose();

    private static (ImageSize Size, bool HasPlanes) InputOf(ModelGraph graph)
    {
        var input = graph.Session.InputMetadata[graph.InputName];
        if (graph.Session.InputNames is [_] && input is { IsTensor: true, ElementDataType: TensorElementType.Float })
        {
            switch (input.Dimensions)
            {
                case [< 0 or 1, 3, > 0 and var height, > 0 and var width]:
                    return (new(width, height), true);
                case [< 0 or 1, > 0 and var height, > 0 and var width, 3]:
                    return (new(width, height), false);
            }
        }

        var found = graph.Session.InputNames.Select(name => Words(name, graph.Session.InputMetadata[name].Dimensions));
        throw new DetectionModelException($"The model {graph.File} has the input {string.Join(", ", found)}; {ExpectedInput}.");
    }

    private static TensorShape OutputOf(ModelGraph graph, IReadOnlyList<TensorShape> outputs)
    {
        // Some graphs keep axes of length one behind the vector.
        if (outputs is [{ IsFloat: true, Rank: >= 2 } vector] && vector[0] == 1
            && vector.LengthOfOne is >= LeastLength and <= MostLength && vector.Dimensions.Count(length => length > 1) == 1)
        {
            return vector;
        }

        throw new DetectionModelException(
            $"The model {graph.File} gives {string.Join(", ", outputs)}; a model of re-identification gives one vector of floats, "
            + $"[1, {LeastLength} to {MostLength}].");
    }

    private static string Words(string name, int[] dimensions) =>
        $"{name}[{string.Join(',', dimensions.Select(length => length < 0 ? "?" : length.ToString()))}]";
}
