using StoreTracking.Evaluation.Scores;
using StoreTracking.Vision.Detections;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

/// <summary>Runs a detector over pictures the way a camera's frames go through it, from pixels to boxes, and scores it.</summary>
public static class DetectorScore
{
    private const int MostDetections = 300;

    // The curve needs the weak detections too, which a camera would never ask for.
    private static readonly DetectorThresholds Everything = new(scoreFloor: 0.01f, overlap: 0.5f);

    /// <summary>Adds all pictures to each of the scores.</summary>
    public static async Task AddAsync(DetectionModel model, IAsyncEnumerable<TruthFrame> frames, params AveragePrecision[] scores)
    {
        using var batch = model.CreateBatch();
        var detections = new Detection[MostDetections];
        await foreach (var (frame, people) in frames)
        {
            batch.Encode(0, frame.Pixels, frame.Size, frame.NativeSize);
            batch.Run(1);
            var count = batch.Decode(0, Everything, detections);
            foreach (var score in scores)
            {
                score.Add(detections.AsSpan(0, count), people);
            }
        }
    }
}
