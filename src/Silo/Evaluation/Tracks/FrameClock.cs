using System.Globalization;

namespace StoreTracking.Silo.Evaluation.Tracks;

/// <summary>Which frames of a recording are used, and when each was captured.</summary>
/// <param name="Rate">Frame numbers a second.</param>
/// <param name="Every">Of how many frames one is used, from the first: 3 for the frames 1, 4, 7, ...</param>
internal readonly record struct FrameClock(double Rate, int Every)
{
    /// <summary>Checks what was asked for.</summary>
    /// <exception cref="InputException">A number is out of range.</exception>
    public static FrameClock Make(double rate, int every)
    {
        CheckEvery(every);
        return rate is > 0 and <= 1000
            ? new(rate, every)
            : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"--frame-rate {rate}: expected the recording's frames a second, above 0 to 1000."));
    }

    /// <summary>Checks how many frames are left out.</summary>
    /// <exception cref="InputException">The number is out of range.</exception>
    public static void CheckEvery(int every)
    {
        if (every is < 1 or > 100_000)
        {
            throw new InputException($"--every {every}: expected 1 (each frame) to 100000, such as 3 for the frames 1, 4, 7, ...");
        }
    }

    /// <summary>Whether a frame is used.</summary>
    public static bool IsUsed(int frame, int every) => (frame - 1) % every == 0;

    /// <summary>The numbers of the frames that are used, up to the last one that shows anything.</summary>
    public IEnumerable<int> Frames(int last)
    {
        for (var frame = 1; frame <= last; frame += Every)
        {
            yield return frame;
        }
    }

    /// <summary>When a frame was captured; frame 1 at the beginning of time.</summary>
    public DateTimeOffset At(int frame) => DateTimeOffset.UnixEpoch.AddSeconds((frame - 1) / Rate);
}
