using System.CommandLine;
using Spectre.Console;
using StoreTracking.Silo.Replay;
using StoreTracking.Silo.Replay.Annotation;
using StoreTracking.Silo.Replay.Results;
using StoreTracking.Silo.Terminal;
using StoreTracking.Vision.Calibration;
using StoreTracking.Vision.Frames;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Inference.Scheduling;

namespace StoreTracking.Silo.Commands;

/// <summary><c>replay</c>: counts what a recording shows and writes it into files.</summary>
internal static class ReplayCommand
{
    public static Command Make()
    {
        var store = new Option<string>("--store", "-s") { Description = "The store file.", Required = true };
        var camera = new Option<string>("--camera") { Description = "The id of the camera that took the recording.", Required = true };
        var video = new Option<string>("--video") { Description = "The recording: any video file that FFmpeg reads.", Required = true };
        var output = new Option<string>("--out")
        {
            Description = "The folder for the results, made where there is none; results of an earlier replay are replaced.",
            Required = true,
        };
        var annotate = new Option<bool>("--annotate")
        {
            Description = "Also write a video with boxes, lines and zones, in which everybody is pixelated.",
        };
        var threads = new Option<int>("--threads")
        {
            Description = "Processor threads for inference, up to 256; 0 leaves one core to everything else.",
        };
        threads.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is var value and (< 0 or > 256))
            {
                result.AddError($"--threads: {value} is out of range; expected 0 to 256.");
            }
        });
        var command = new Command("replay", "Count what a recording shows, faster than real time, and write the results into files (docs/replay.md).")
        {
            store, camera, video, output, annotate, threads,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (standard, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var read = ReplayArguments.Read(
                parsed.GetValue(store)!, parsed.GetValue(camera)!, parsed.GetValue(video)!, parsed.GetValue(output)!, error);
            return read is null
                ? Task.FromResult(ExitCode.BadInput)
                : RunAsync(
                    read with { Annotate = parsed.GetValue(annotate), Threads = Effective(parsed.GetValue(threads)) },
                    standard, error, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(ReplaySettings settings, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            await ReplayAsync(settings, Terminal(output), cancellation);
            return ExitCode.Success;
        }
        catch (Exception failure) when (failure is DetectionModelException or CalibrationException)
        {
            error.WriteLine($"error: {failure.Message}");
            return ExitCode.BadInput;
        }
        catch (Exception failure) when (failure is FrameSourceException or InferenceException)
        {
            error.WriteLine($"error: {failure.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: --out {settings.Output}: {failure.Message}");
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("error: the replay was cancelled; its results are incomplete.");
        }

        return ExitCode.Failure;
    }

    private static async Task ReplayAsync(ReplaySettings settings, IAnsiConsole console, CancellationToken cancellation)
    {
        var progress = new PassProgress(console, await RecordingLength.FindAsync(settings.Video, cancellation));
        using var files = new ResultFiles(settings.Output);
        var run = new ReplayRun(settings, files);
        ReplayOutcome outcome = null!;
        await progress.ShowAsync("Replaying", async seen => outcome = await run.RunAsync(seen, cancellation));
        if (run.Sights is { } sights)
        {
            await progress.ShowAsync("Annotating", seen => AnnotationPass.RunAsync(
                settings, outcome, sights, files.AnnotatedVideo, seen, cancellation));
        }

        ReplaySummary.Write(console, settings, outcome, files);
    }

    private static IAnsiConsole Terminal(TextWriter output) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });

    private static int Effective(int threads) => threads > 0 ? threads : Math.Max(1, Environment.ProcessorCount - 1);
}
