using Microsoft.ML.OnnxRuntime;

namespace StoreTracking.Vision.Inference.Models;

/// <summary>
/// A run of a fixed number of images, bound once to its tensors, so that running it again allocates nothing on the
/// managed heap. Outputs whose number of rows depends on the picture are left to ONNX Runtime to allocate.
/// </summary>
internal sealed class BoundRun : IDisposable
{
    private readonly ModelGraph _graph;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _options = new();
    private readonly List<OrtValue> _bound = [];
    private readonly bool _allocates;
    private IDisposableReadOnlyCollection<OrtValue>? _results;

    public BoundRun(ModelGraph graph, Memory<float> input, long[] inputShape, IEnumerable<TensorShape> outputs, bool hasRows, int count)
    {
        _graph = graph;
        _binding = graph.Session.CreateIoBinding();
        _binding.BindInput(graph.InputName, Bind(input, inputShape));
        _allocates = hasRows
            && outputs.Any(output => graph.Session.OutputMetadata[output.Name].Dimensions.Skip(1).Any(length => length < 0));
        foreach (var output in outputs)
        {
            if (_allocates)
            {
                _binding.BindOutputToDevice(output.Name, OrtMemoryInfo.DefaultInstance);
            }
            else
            {
                var memory = GC.AllocateArray<float>(count * output.LengthOfOne, pinned: true);
                _binding.BindOutput(output.Name, Bind(memory, [count, .. output.Dimensions.Skip(1)]));
            }
        }
    }

    /// <summary>Runs the graph on what the input holds now.</summary>
    /// <exception cref="DetectionModelException">The run failed.</exception>
    public void Run()
    {
        try
        {
            _results?.Dispose();
            _results = null;
            _graph.Session.RunWithBinding(_options, _binding);
            _results = _allocates ? _binding.GetOutputValues() : null;
        }
        catch (OnnxRuntimeException exception)
        {
            throw new DetectionModelException(
                $"A run of the model {_graph.File} failed ({ModelGraph.FirstLine(exception)}).", exception);
        }
    }

    /// <summary>What the last run gave, all images of the batch one after another.</summary>
    public ReadOnlySpan<float> Output(int index) =>
        (_results is { } results ? results.ElementAt(index) : _bound[1 + index]).GetTensorDataAsSpan<float>();

    public void Dispose()
    {
        _results?.Dispose();
        _binding.Dispose();
        _options.Dispose();
        _bound.ForEach(value => value.Dispose());
    }

    private OrtValue Bind(Memory<float> memory, long[] shape)
    {
        var value = OrtValue.CreateTensorValueFromMemory(OrtMemoryInfo.DefaultInstance, memory, shape);
        _bound.Add(value);
        return value;
    }
}
