using System.CommandLine;

namespace StoreTracking.Silo.Commands;

/// <summary>The options that several commands on files of frames share.</summary>
internal static class FrameOptions
{
    /// <summary>Frames a second where nothing says otherwise.</summary>
    public const double UsualRate = 30;

    /// <summary>How many frame numbers pass in a second.</summary>
    public static Option<double?> Rate(string otherwise = "30 by default") => new("--frame-rate")
    {
        Description = $"How many frame numbers pass in a second, such as 29.97; {otherwise}.",
    };

    /// <summary>Which frames are used.</summary>
    public static Option<int> Every() => new("--every")
    {
        Description = "Use one of so many frames, from the first: 3 for the frames 1, 4, 7, ...",
        DefaultValueFactory = _ => 1,
    };
}
