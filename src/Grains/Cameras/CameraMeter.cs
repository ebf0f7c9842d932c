namespace StoreTracking.Grains.Cameras;

/// <summary>The rate of a counter over the last few seconds.</summary>
internal sealed class CameraMeter
{
    private const int Samples = 5;

    private readonly Queue<(DateTimeOffset At, long Count)> _samples = new(Samples + 1);

    /// <summary>Takes a reading of the counter.</summary>
    /// <returns>Counts per second since the oldest of the last readings; zero at the first.</returns>
    public double Read(DateTimeOffset at, long count)
    {
        _samples.Enqueue((at, count));
        var (since, before) = _samples.Peek();
        if (_samples.Count > Samples)
        {
            _samples.Dequeue();
        }

        return at > since ? (count - before) / (at - since).TotalSeconds : 0;
    }
}
