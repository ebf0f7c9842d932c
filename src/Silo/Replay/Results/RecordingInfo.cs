namespace StoreTracking.Silo.Replay.Results;

/// <summary>What was replayed: the head of both reports.</summary>
/// <param name="Store">The store's id.</param>
/// <param name="Camera">The camera's id.</param>
/// <param name="Video">The recording's file name, without its folder.</param>
/// <param name="Width">The width of its images, in pixels.</param>
/// <param name="Height">Their height.</param>
/// <param name="Frames">The number of frames.</param>
/// <param name="Seconds">The length of the recording.</param>
internal sealed record RecordingInfo(string Store, string Camera, string Video, int Width, int Height, int Frames, double Seconds)
{
    public static RecordingInfo Make(ReplaySettings settings, ReplayOutcome outcome) => new(
        settings.Store.Id.Value,
        settings.Camera.Id,
        Path.GetFileName(settings.Video),
        outcome.Size.Width,
        outcome.Size.Height,
        outcome.Frames,
        outcome.Length.TotalSeconds);
}
