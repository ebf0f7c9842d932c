using System.Diagnostics;
using Microsoft.ML.OnnxRuntime;

namespace StoreTracking.Pipeline;

/// <summary>ONNX Runtime alone, on a tensor that is ready, with every buffer bound beforehand: the ceiling.</summary>
internal sealed class BareRuntime : IDisposable
{
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly RunOptions _options = new();
    private readonly OrtValue _input;

    public BareRuntime(string model, int threads)
    {
        using var options = new SessionOptions { IntraOpNumThreads = threads, InterOpNumThreads = 1 };
        _session = new(model, options);
        var (name, metadata) = _session.InputMetadata.Single();
        long[] shape = [.. metadata.Dimensions.Select(dimension => (long)dimension)];
        var pixels = new float[shape.Aggregate(1L, (product, dimension) => product * dimension)];

        // Grey with a gradient: noise would drive some networks into denormal numbers, which are slow.
        for (var i = 0; i < pixels.Length; i++)
        {
            pixels[i] = i % 256;
        }

        _input = OrtValue.CreateTensorValueFromMemory(pixels, shape);
        _binding = _session.CreateIoBinding();
        _binding.BindInput(name, _input);
        foreach (var output in _session.OutputNames)
        {
            _binding.BindOutputToDevice(output, OrtMemoryInfo.DefaultInstance);
        }
    }

    /// <summary>Runs a number of times; returns runs per second.</summary>
    public double Run(int times)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < times; i++)
        {
            _session.RunWithBinding(_options, _binding);
        }

        return times / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public void Dispose()
    {
        _binding.Dispose();
        _input.Dispose();
        _options.Dispose();
        _session.Dispose();
    }
}
