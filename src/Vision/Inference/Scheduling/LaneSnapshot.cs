namespace StoreTracking.Vision.Inference.Scheduling;

/// <summary>What became of a lane's frames so far.</summary>
/// <param name="FramesAnalysed">Frames whose result was handed over.</param>
/// <param name="FramesDropped">Frames that a newer one replaced before their turn.</param>
/// <param name="FramesFailed">Frames that could not be analysed.</param>
public readonly record struct LaneSnapshot(long FramesAnalysed, long FramesDropped, long FramesFailed);
