namespace StoreTracking.Tracking.Benchmarks.Crowds;

/// <summary>A piece of work that does not change with the project, to tell a slow machine from slow code.</summary>
internal sealed class FixedWork
{
    private readonly byte[] _bytes = new byte[100_000];

    /// <summary>One plain pass over 100,000 bytes.</summary>
    public long Run()
    {
        var sum = 0L;
        foreach (var value in _bytes)
        {
            sum = (sum * 3) + value;
        }

        return sum;
    }
}
