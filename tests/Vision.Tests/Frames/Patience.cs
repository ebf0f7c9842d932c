namespace StoreTracking.Vision.Tests.Frames;

/// <summary>Ends waits that would otherwise hang a broken build; far longer than anything that works takes.</summary>
internal static class Patience
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    public static CancellationToken Token => new CancellationTokenSource(Limit, TimeProvider.System).Token;
}
