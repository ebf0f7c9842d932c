using System.CommandLine;
using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Silo.Evaluation.Tracks;

namespace StoreTracking.Silo.Commands;

/// <summary><c>fuse</c>: follows people on a floor through several cameras' files of detections.</summary>
internal static class FuseCommand
{
    private const string Description =
        """
        Follow people on a floor through several cameras' files of detections, with the settings that ship (docs/evaluation.md).

        Example:
          ./run fuse --calibration calibration.json --camera HC3=HC3.det.txt --camera HC4=HC4.det.txt --every 3 --out floor.txt
        """;

    public static Command Make()
    {
        var calibration = new Option<string>("--calibration")
        {
            Description = "The cameras' calibration, JSON: width, height, fps, and image_to_floor_metres with a 3 x 3 homography for each camera's name.",
            Required = true,
        };
        var cameras = new Option<string[]>("--camera")
        {
            Description = "A camera's name in the calibration and its detections, NAME=FILE (MOTChallenge; gzip is fine); once for each camera.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<string>("--out") { Description = "The file for the tracks: frame,id,X,Y in metres; one that is there is replaced.", Required = true };
        var rate = FrameOptions.Rate("by default the calibration's fps, else 30");
        var every = FrameOptions.Every();
        var command = new Command("fuse", Description) { calibration, cameras, output, rate, every };
        command.SetAction(parsed => InputErrors.Guard(
            parsed.InvocationConfiguration.Error,
            $"--out {parsed.GetValue(output)}",
            () => Run(
                parsed.GetValue(calibration)!,
                [.. parsed.GetValue(cameras)!.Select(CameraFile.Parse)],
                parsed.GetValue(output)!,
                parsed.GetValue(rate),
                parsed.GetValue(every),
                parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static void Run(string calibrationFile, CameraFile[] cameras, string output, double? rate, int every, TextWriter summary)
    {
        OutputFile.Check("--out", output, [calibrationFile, .. cameras.Select(camera => camera.Path)]);
        CameraFile.CheckNames(cameras);
        var calibration = FloorCalibration.Read(calibrationFile);
        var clock = FrameClock.Make(rate ?? calibration.FrameRate ?? FrameOptions.UsualRate, every);
        var positions = CameraFiles.Fuse(
            [.. cameras.Select(camera => (camera.Name, calibration.Of(camera.Name, calibrationFile), MotFile.Detections(camera.Path)))], clock);
        OutputFile.Write(output, positions.Select(position => FloorFile.Format(position)));
        summary.WriteLine($"{positions.Count} positions of {positions.DistinctBy(position => position.Id).Count()} tracks written to {output}");
    }
}
