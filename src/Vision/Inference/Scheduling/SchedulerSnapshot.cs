namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>What a scheduler has done so far.</summary>
/// <param name="Lanes">Lanes that are open now.</param>
/// <param name="Runs">Runs of the model.</param>
/// <param name="FramesAnalysed">Frames analysed, of all lanes.</param>
/// <param name="FramesDropped">Frames that a newer one replaced before their turn.</param>
/// <param name="FramesFailed">Frames that could not be analysed.</param>
/// <param name="Busy">Time spent encoding, running and decoding.</param>
public readonly record struct SchedulerSnapshot(
    int Lanes, long Runs, long FramesAnalysed, long FramesDropped, long FramesFailed, TimeSpan Busy)
{
    /// <summary>Frames in a run on average; zero before the first.</summary>
    public double MeanBatch => Runs == 0 ? 0 : (double)(FramesAnalysed + FramesFailed) / Runs;
}
