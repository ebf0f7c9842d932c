using BenchmarkDotNet.Attributes;
using StoreTracking.Testing;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Detections.Decoders;
using StoreTracking.Vision.Geometry;
using StoreTracking.Vision.Inference.Encoding;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Benchmarks;

/// <summary>The stages of one frame on YOLOX-nano, 416x416, one thread; random pixels.</summary>
[MemoryDiagnoser]
public class StageBenchmarks
{
    private static readonly ImageSize Native = new(768, 432);
    private static readonly ImageSize Content = new(416, 234);
    private readonly Random _random = new(1);
    private readonly FrameEncoder _scaled = new(new(416, 416), InputEncoding.For(DetectionLayout.Yolox));
    private readonly FrameEncoder _native = new(new(416, 416), InputEncoding.For(DetectionLayout.Yolox));
    private readonly byte[] _scaledPixels = new byte[3 * 416 * 234];
    private readonly byte[] _nativePixels = new byte[3 * 768 * 432];
    private readonly float[] _tensor = new float[3 * 416 * 416];
    private readonly float[] _output = new float[3549 * 85];
    private readonly Detection[] _crowd = new Detection[200];
    private readonly Detection[] _candidates = new Detection[200];
    private readonly Detection[] _kept = new Detection[3549];
    private readonly YoloxDecoder _decoder = new(new(416, 416), 3549, 80);
    private readonly Letterbox _letterbox = Letterbox.Fit(Native, new(416, 416), LetterboxAlignment.TopLeft);
    private DetectionModel _model = null!;
    private DetectionBatch _batch = null!;

    [GlobalSetup]
    public void Setup()
    {
        _random.NextBytes(_scaledPixels);
        _random.NextBytes(_nativePixels);
        foreach (ref var value in _output.AsSpan())
        {
            value = _random.NextSingle();
        }

        foreach (ref var person in _crowd.AsSpan())
        {
            var (left, top) = (_random.Next(700), _random.Next(300));
            person = new(new(left, top, left + 60, top + 120), _random.NextSingle());
        }

        // As on a busy picture: one cell in twenty is sure enough to be looked at.
        for (var cell = 0; cell < 3549; cell++)
        {
            _output[(85 * cell) + 4] = cell % 20 == 0 ? 0.9f : 0.01f;
        }

        _model = DetectionModel.Load(Assets.Path("models", "person", "yolox_nano_416.onnx"), new());
        _batch = _model.CreateBatch();
        _batch.Encode(0, _scaledPixels, Content, Native);
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        _batch.Dispose();
        _model.Dispose();
    }

    [Benchmark]
    public Letterbox Encode() => _scaled.Encode(_scaledPixels, Content, Native, _tensor);

    [Benchmark]
    public Letterbox EncodeAndScale() => _native.Encode(_nativePixels, Native, Native, _tensor);

    [Benchmark]
    public void Run() => _batch.Run(1);

    [Benchmark]
    public int Decode()
    {
        var writer = new DetectionWriter(_letterbox, 0.15f, _kept);
        _decoder.Decode(new(_output), ref writer);
        return writer.Count;
    }

    /// <summary>Two hundred candidates; the copy is there because suppression sorts them in place.</summary>
    [Benchmark]
    public int Suppress()
    {
        _crowd.CopyTo(_candidates, 0);
        return NonMaximumSuppression.Suppress(_candidates, 0.5f, _kept);
    }
}
