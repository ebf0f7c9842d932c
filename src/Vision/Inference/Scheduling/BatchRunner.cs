using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>
/// Takes one batch of frames through a model: encode, run, decode, describe, hand over, one after another. Encoding does not
/// overlap the run before it: with YOLOX-nano it takes less than a hundredth of the run's time, so that a second thread
/// could win no more than that. Whatever goes wrong with one batch is told to its lanes alone, since the worker serves
/// other cameras too.
/// </summary>
internal sealed class BatchRunner(DetectionModel model, TimeProvider clock) : IDisposable
{
    private readonly DetectionBatch _batch = model.CreateBatch();
    private readonly (InferenceLane Lane, Frame Frame, DetectionResult Result)[] _jobs = new (InferenceLane, Frame, DetectionResult)[model.MaxBatch];
    private readonly KeyValuePair<string, object?> _tag = new("model", model.File);

    /// <summary>How many frames are in the batch.</summary>
    public int Count { get; private set; }

    /// <summary>Encodes a frame, which is given back when the batch has run. A frame that cannot be encoded fails alone; the rest of the batch goes on.</summary>
    /// <returns>Whether it was encoded.</returns>
    public bool Add(InferenceLane lane, Frame frame, DetectionResult result)
    {
        try
        {
            lane.Mask?.Apply(frame.Pixels, frame.Size);
            _batch.Encode(Count, frame.Pixels, frame.Size, frame.NativeSize);
            _jobs[Count++] = (lane, frame, result);
            return true;
        }
        catch (Exception exception)
        {
            frame.Dispose();
            result.Failure = exception;
            lane.Publish(result);
            return false;
        }
    }

    /// <summary>Runs the batch, hands its results over and empties it.</summary>
    /// <param name="startedAt">When its first frame was taken, a timestamp of the clock.</param>
    /// <returns>Whether the run succeeded.</returns>
    public bool Run(long startedAt)
    {
        var failure = TryRun();
        _batch.Erase(Count);
        var took = clock.GetElapsedTime(startedAt);
        InferenceMetrics.RunDuration.Record(took.TotalSeconds, _tag);
        InferenceMetrics.RunBatch.Record(Count, _tag);
        for (var i = 0; i < Count; i++)
        {
            var (lane, frame, result) = _jobs[i];
            if (lane.KeepsPictures)
            {
                result.Picture = frame;
            }
            else
            {
                frame.Dispose();
            }

            (result.Took, result.BatchSize, result.Failure) = (took, Count, failure);
            lane.Publish(result);
        }

        Count = 0;
        return failure is null;
    }

    public void Dispose() => _batch.Dispose();

    private Exception? TryRun()
    {
        try
        {
            _batch.Run(Count);
            for (var i = 0; i < Count; i++)
            {
                var (lane, frame, result) = _jobs[i];
                result.Decode(_batch, i, lane.Thresholds);
                result.Describe(frame);
            }

            return null;
        }
        catch (Exception exception)
        {
            return exception;
        }
    }
}
