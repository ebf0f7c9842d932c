using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Vision.Inference.Models;

/// <summary>An ONNX file opened: its session and what is known of its input. Its errors name the file.</summary>
internal sealed class ModelGraph : IDisposable
{
    private const string Expected = "a detector has one input of floats [1 or free, 3, height, width]";

    private ModelGraph(string file, InferenceSession session)
    {
        File = file;
        Session = session;
    }

    /// <summary>The file's name, without its folder.</summary>
    public string File { get; }

    public InferenceSession Session { get; }

    public string InputName => Session.InputNames[0];

    /// <summary>Whether the graph leaves the batch axis of its input free.</summary>
    public bool IsBatchFree => InputShape[0] < 0;

    /// <summary>Whether the graph takes pictures of any size.</summary>
    public bool IsSizeFree => InputShape is [_, 3, < 0, < 0];

    private int[] InputShape => Session.InputMetadata[InputName].Dimensions;

    public static ModelGraph Open(string path, int threads)
    {
        var file = Path.GetFileName(path);
        if (!System.IO.File.Exists(path))
        {
            throw new DetectionModelException($"The model file {path} does not exist.");
        }

        if (new FileInfo(path).Length == 0)
        {
            throw new DetectionModelException($"The model file {path} is empty.");
        }

        OrtEnv.Instance().EnvLogLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL;
        using var options = SessionOptionsFor(threads);
        try
        {
            return new(file, new InferenceSession(path, options));
        }
        catch (OnnxRuntimeException exception)
        {
            throw new DetectionModelException(
                $"The model file {path} cannot be read: it is cut off, is no ONNX model, or uses operators that ONNX Runtime lacks ({FirstLine(exception)}).",
                exception);
        }
    }

    /// <summary>The size of the input: the graph's, or the one that was named where the graph leaves it free.</summary>
    /// <exception cref="DetectionModelException">The input is not three planes of floats, or its size is not known.</exception>
    public ImageSize InputSizeOr(ImageSize? named)
    {
        if (Session.InputNames is not [_] || !Session.InputMetadata[InputName].IsTensor)
        {
            throw new DetectionModelException(
                $"The model {File} has the inputs {string.Join(", ", Session.InputNames)}; {Expected}.");
        }

        var input = Session.InputMetadata[InputName];
        var shape = $"{InputName}[{string.Join(',', input.Dimensions.Select(length => length < 0 ? "?" : length.ToString()))}]";
        if (input.ElementDataType != TensorElementType.Float || input.Dimensions is not [< 0 or 1, 3, _, _])
        {
            throw new DetectionModelException($"The input of the model {File} is {shape} of {input.ElementDataType}; {Expected}.");
        }

        var own = new ImageSize(input.Dimensions[3], input.Dimensions[2]);
        if (own.IsEmpty)
        {
            return named ?? throw new DetectionModelException(
                $"The model {File} leaves the size of its input {shape} free: name it in InputSize.");
        }

        return named is null || named == own ? own : throw new DetectionModelException(
            $"InputSize is {named}, but the input of the model {File} is {own}: leave it out.");
    }

    /// <summary>Runs the graph once on black images and tells what came out.</summary>
    /// <exception cref="DetectionModelException">The run failed.</exception>
    public IReadOnlyList<TensorShape> Probe(ImageSize size, int count) =>
        Probe([count, 3, size.Height, size.Width], $"{count} images of {size}");

    /// <summary>Runs the graph once on zeros in an input of a shape and tells what came out.</summary>
    /// <param name="shape">The size of each axis.</param>
    /// <param name="words">What such an input is, for the message.</param>
    /// <exception cref="DetectionModelException">The run failed.</exception>
    public IReadOnlyList<TensorShape> Probe(long[] shape, string words)
    {
        try
        {
            using var input = OrtValue.CreateTensorValueFromMemory(new float[shape.Aggregate(1L, (product, length) => product * length)], shape);
            using var run = new RunOptions();
            using var outputs = Session.Run(run, [InputName], [input], Session.OutputNames);
            return [.. outputs.Select((output, index) => ShapeOf(Session.OutputNames[index], output))];
        }
        catch (OnnxRuntimeException exception)
        {
            throw new DetectionModelException(
                $"The model {File} cannot be run on {words} ({FirstLine(exception)}).", exception);
        }
    }

    public void Dispose() => Session.Dispose();

    /// <summary>ONNX Runtime's own words, which may run over many lines, shortened to the first.</summary>
    public static string FirstLine(OnnxRuntimeException exception) => exception.Message.AsSpan().Trim().TrimEnd('.') switch
    {
        var text when text.IndexOf('\n') is var end and >= 0 => text[..end].Trim().ToString(),
        var text => text.ToString(),
    };

    private static TensorShape ShapeOf(string name, OrtValue output)
    {
        if (!output.IsTensor)
        {
            return new(name, [], false);
        }

        var info = output.GetTensorTypeAndShape();
        return new(name, info.Shape, info.ElementDataType == TensorElementType.Float);
    }

    // Threads that spin for work would take the processor from the cameras' decoders.
    private static SessionOptions SessionOptionsFor(int threads)
    {
        var options = new SessionOptions
        {
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        options.AddSessionConfigEntry("session.intra_op.allow_spinning", "0");
        return options;
    }
}
