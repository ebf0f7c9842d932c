using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Spectre.Console;
using StoreTracking.Silo.Simulation.Runs;
using StoreTracking.Silo.Terminal;
using StoreTracking.Vision.Frames;

namespace StoreTracking.Silo.Commands;

/// <summary><c>simulate</c>: lets a simulated store live and writes what is true of it into files.</summary>
internal static class SimulateCommand
{
    public static Command Make()
    {
        var store = new Option<string>("--store", "-s") { Description = "The store file, with a simulation.", Required = true };
        var output = new Option<string>("--out") { Description = "The folder for the files: an empty one, or a name that is free for one.", Required = true };
        var duration = new Option<string>("--duration")
        {
            Description = "How long the store is watched, such as '90s', '45m' or '1h30m'.",
            DefaultValueFactory = _ => "1h",
        };
        var seed = new Option<int?>("--seed") { Description = "Where chance begins; the store file's own seed where none is given." };
        var start = new Option<string?>("--start")
        {
            Description = "When the store opens, by its own clock where no offset is given. Default: 2026-01-05T10:00, a Monday.",
        };
        var rate = new Option<double>("--positions-rate")
        {
            Description = "How often a second everybody's position is written, 0 to 20; 0 for never.",
            DefaultValueFactory = _ => 10,
        };
        var video = new Option<bool>("--video") { Description = "Also write each simulated camera's pictures as a video." };
        var command = new Command("simulate", "Let a simulated store live, as fast as this machine can, and write what is true of it into files (docs/simulation.md).")
        {
            store, output, duration, seed, start, rate, video,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (standard, error) = (parsed.InvocationConfiguration.Output, parsed.InvocationConfiguration.Error);
            var settings = new SimulationArguments
            {
                Store = parsed.GetValue(store)!,
                Output = parsed.GetValue(output)!,
                Duration = parsed.GetValue(duration)!,
                Seed = parsed.GetValue(seed),
                Start = parsed.GetValue(start),
                PositionsRate = parsed.GetValue(rate),
                Video = parsed.GetValue(video),
            }.Read(error);
            return settings is null ? Task.FromResult(ExitCode.BadInput) : RunAsync(settings, standard, error, cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(SimulationSettings settings, TextWriter output, TextWriter error, CancellationToken cancellation)
    {
        try
        {
            var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
            var started = Stopwatch.GetTimestamp();
            SimulationSummary summary = null!;
            await new PassProgress(console, settings.Duration).ShowAsync(
                "Simulating", async seen => summary = await SimulationRun.RunAsync(settings, seen, cancellation));
            Write(output, settings, summary, Stopwatch.GetElapsedTime(started));
            return ExitCode.Success;
        }
        catch (FrameSourceException failure)
        {
            error.WriteLine($"error: {failure.Message}");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"error: --out {settings.Output}: {failure.Message}");
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("error: the simulation was cancelled; its files are incomplete.");
        }

        return ExitCode.Failure;
    }

    private static void Write(TextWriter output, SimulationSettings settings, SimulationSummary summary, TimeSpan took)
    {
        FormattableString[] lines =
        [
            $"Simulated  {settings.Duration} of '{summary.Store}', seed {summary.Seed}, from {summary.Start:yyyy-MM-dd HH:mm zzz}, in {took.TotalSeconds:F1} s ({settings.Duration / took:F0} x real time)",
            $"Visits     {summary.Visits.Count} ended, {summary.Inside} people inside, {summary.MostInside} at most",
            .. summary.Lines.Select(line => (FormattableString)$"Line       {line.Line}: {line.In} in, {line.Out} out"),
            $"Files      {settings.Output}",
        ];
        foreach (var line in lines)
        {
            output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        }
    }
}
