using System.CommandLine;
using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Silo.Evaluation.Tracks;

namespace StoreTracking.Silo.Commands;

/// <summary><c>track</c>: follows people through a file of detections.</summary>
internal static class TrackCommand
{
    private const string Description =
        """
        Follow people through a file of detections, with the settings that ship (docs/evaluation.md).

        Example:
          ./run track --detections HC3.det.txt --out HC3.txt --frame-rate 29.97 --every 3 --image-size 1920x1080
        """;

    public static Command Make()
    {
        var detections = new Option<string>("--detections")
        {
            Description = "The detections, a row each: frame,id,left,top,width,height,confidence (MOTChallenge; gzip is fine).",
            Required = true,
        };
        var output = new Option<string>("--out") { Description = "The file for the tracks, in the same form; one that is there is replaced.", Required = true };
        var rate = FrameOptions.Rate();
        var every = FrameOptions.Every();
        var size = new Option<string?>("--image-size")
        {
            Description = "The size of the images in pixels, such as 1920x1080. Without it nobody is seen to leave at an edge.",
        };
        var command = new Command("track", Description) { detections, output, rate, every, size };
        command.SetAction(parsed => InputErrors.Guard(
            parsed.InvocationConfiguration.Error,
            $"--out {parsed.GetValue(output)}",
            () => Run(
                parsed.GetValue(detections)!,
                parsed.GetValue(output)!,
                FrameClock.Make(parsed.GetValue(rate) ?? FrameOptions.UsualRate, parsed.GetValue(every)),
                parsed.GetValue(size),
                parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static void Run(string file, string output, FrameClock clock, string? size, TextWriter summary)
    {
        OutputFile.Check("--out", output, file);
        var rows = ImageTracks.Follow(MotFile.Detections(file), clock, size is null ? null : ImageSizeText.Parse(size));
        OutputFile.Write(output, rows.Select(row => row.ToString()));
        summary.WriteLine($"{rows.Count} boxes of {rows.DistinctBy(row => row.Id).Count()} tracks written to {output}");
    }
}
