using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Encoding;

namespace StoreTracking.Vision.Inference.Models;

/// <summary>
/// The tensors of one model's runs, used again and again: encode each image, run, decode each image. It is for one
/// thread at a time. None of the steps allocates on the managed heap once each batch size has run, except for models
/// whose number of output rows depends on the picture.
/// </summary>
public sealed class DetectionBatch : IDisposable
{
    private readonly DetectionModel _model;
    private readonly ModelGraph _graph;
    private readonly float[] _input;
    private readonly FrameEncoder[] _encoders;
    private readonly Letterbox[] _letterboxes;
    private readonly BoundRun?[] _runs;
    private readonly Detection[] _candidates;
    private readonly int _imageLength;
    private int _count;

    internal DetectionBatch(DetectionModel model, ModelGraph graph)
    {
        _model = model;
        _graph = graph;
        _imageLength = 3 * model.InputSize.Width * model.InputSize.Height;
        _input = GC.AllocateArray<float>(model.MaxBatch * _imageLength, pinned: true);
        _encoders = [.. Enumerable.Range(0, model.MaxBatch).Select(_ => new FrameEncoder(model.InputSize, model.Encoding))];
        _letterboxes = new Letterbox[model.MaxBatch];
        _runs = new BoundRun?[model.MaxBatch];
        _candidates = new Detection[model.Decoder.Capacity];
    }

    /// <summary>Writes a frame into the batch; the pixels are not needed afterwards.</summary>
    /// <param name="index">The place in the batch, 0 to <see cref="DetectionModel.MaxBatch"/> − 1.</param>
    /// <param name="pixels">Packed BGR, 3 · width · height bytes.</param>
    /// <param name="size">The size of <paramref name="pixels"/>.</param>
    /// <param name="native">The size of the camera's own image, in which boxes are given.</param>
    /// <exception cref="ArgumentException">The number of bytes does not match the size, or a size is empty.</exception>
    public void Encode(int index, ReadOnlySpan<byte> pixels, ImageSize size, ImageSize native) =>
        _letterboxes[index] = _encoders[index].Encode(pixels, size, native, _input.AsSpan(index * _imageLength, _imageLength));

    /// <summary>Runs the model on the first images of the batch.</summary>
    /// <param name="count">How many, 1 to <see cref="DetectionModel.MaxBatch"/>.</param>
    /// <exception cref="DetectionModelException">The run failed.</exception>
    public void Run(int count)
    {
        var run = _runs[count - 1] ??= new(
            _graph,
            _input.AsMemory(0, count * _imageLength),
            [count, 3, _model.InputSize.Height, _model.InputSize.Width],
            _model.Plan.Outputs,
            _model.Plan.HasRows,
            count);
        _count = 0;
        run.Run();
        _count = count;
    }

    /// <summary>Decodes one image of the last run and suppresses what overlaps.</summary>
    /// <param name="index">The place in the batch.</param>
    /// <param name="thresholds">What counts as a detection.</param>
    /// <param name="kept">Receives the detections in pixels of the camera's own image, the strongest first; the weakest are dropped when it is full.</param>
    /// <returns>How many there are.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The last run had no such image, or failed.</exception>
    public int Decode(int index, in DetectorThresholds thresholds, Span<Detection> kept)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, _count);
        var run = _runs[_count - 1]!;
        var outputs = new DetectorOutputs(Part(run.Output(0), index), _model.Plan.Boxes is null ? default : Part(run.Output(1), index));
        var writer = new DetectionWriter(_letterboxes[index], thresholds.ScoreFloor, _candidates);
        _model.Decoder.Decode(outputs, ref writer);
        return NonMaximumSuppression.Suppress(_candidates.AsSpan(0, writer.Count), thresholds.Overlap, kept);
    }

    /// <summary>Takes the first images out of the batch again, so that nobody is to be seen in it while no camera delivers.</summary>
    /// <param name="count">How many, 0 to <see cref="DetectionModel.MaxBatch"/>.</param>
    public void Erase(int count)
    {
        for (var index = 0; index < count; index++)
        {
            _encoders[index].Erase(_input.AsSpan(index * _imageLength, _imageLength));
        }
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var run in _runs)
        {
            run?.Dispose();
        }
    }

    private ReadOnlySpan<float> Part(ReadOnlySpan<float> output, int index)
    {
        var length = output.Length / _count;
        return output.Slice(index * length, length);
    }
}
