using System.Diagnostics;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

namespace StoreTracking.Detector.Evaluation;

/// <summary>One detector at one number of frames a run, with a real frame to look at and the times it took.</summary>
internal sealed class Contender : IDisposable
{
    private readonly DetectionBatch _tensors;
    private readonly Detection[] _kept = new Detection[300];
    private readonly byte[] _pixels;
    private readonly ImageSize _size;
    private readonly ImageSize _native;

    private Contender(DetectionModel model, int batch, Frame frame)
    {
        (Model, Batch) = (model, batch);
        (_pixels, _size, _native) = (frame.Pixels.ToArray(), frame.Size, frame.NativeSize);
        _tensors = model.CreateBatch();
    }

    public DetectionModel Model { get; }

    /// <summary>How many frames there are in a run.</summary>
    public int Batch { get; }

    /// <summary>Milliseconds a frame, a round each.</summary>
    public List<double> Times { get; } = [];

    public static async Task<Contender> CreateAsync(DetectionModel model, int batch, string assets)
    {
        await foreach (var picture in HeldOutClip.Laboratory.ReadAsync(assets, model.InputSize))
        {
            return new(model, batch, picture.Frame);
        }

        throw new InvalidDataException($"{HeldOutClip.Laboratory.File} has no frame.");
    }

    /// <summary>Takes one batch from scaled frames to detections; returns the milliseconds a frame.</summary>
    public double Run()
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < Batch; i++)
        {
            _tensors.Encode(i, _pixels, _size, _native);
        }

        _tensors.Run(Batch);
        for (var i = 0; i < Batch; i++)
        {
            _tensors.Decode(i, DetectorThresholds.Default, _kept);
        }

        return Stopwatch.GetElapsedTime(start).TotalMilliseconds / Batch;
    }

    public void Dispose() => _tensors.Dispose();
}
