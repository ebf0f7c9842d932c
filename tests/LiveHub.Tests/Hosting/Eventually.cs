namespace StoreTracking.LiveHub.Tests;

/// <summary>Waits for what happens on other threads.</summary>
internal static class Eventually
{
    /// <summary>Far beyond what anything here takes, so that only a real fault exceeds it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task IsTrue(Func<bool> condition, string what)
    {
        var began = TimeProvider.System.GetTimestamp();
        while (!condition())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(began) < Limit, $"It took more than {Limit.TotalSeconds} s until {what}.");
            await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }
    }
}
