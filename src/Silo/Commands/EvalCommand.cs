using System.CommandLine;
using System.Globalization;
using Spectre.Console;
using StoreTracking.Silo.Evaluation;
using StoreTracking.Silo.Evaluation.Files;
using StoreTracking.Silo.Evaluation.Scoring;
using StoreTracking.Silo.Evaluation.Stores;

namespace StoreTracking.Silo.Commands;

/// <summary><c>eval</c>: scores tracks and counts beside the truth.</summary>
internal static class EvalCommand
{
    private const string Description =
        """
        Score tracks and counts beside the truth (docs/evaluation.md).

        Examples:
          ./run eval --truth gt.txt --tracks result.txt                           boxes in images, MOTChallenge files
          ./run eval --truth HC3.gt.txt --tracks HC3.txt --truth HC4.gt.txt --tracks HC4.txt --every 3
          ./run eval --floor --truth floor.gt.txt --tracks floor.txt --every 3    positions on a floor: frame,id,X,Y in metres
          ./run eval --truth bakery --tracks results                              what 'simulate' wrote beside what 'replay' did
        """;

    public static Command Make()
    {
        var truth = Many("--truth", "The truth: a file, or the folder that 'simulate' wrote; once for each sequence.");
        var tracks = Many("--tracks", "What was found: a file, or the folder that 'replay' wrote; once for each --truth, in the same order.");
        var floor = new Option<bool>("--floor") { Description = "The files hold positions on a floor: frame,id,X,Y in metres." };
        var zeroDistance = new Option<double>("--zero-distance")
        {
            Description = "On a floor: from how many metres on two positions have nothing in common; MOTA and IDF1 pair within half of it.",
            DefaultValueFactory = _ => 2,
        };
        var every = FrameOptions.Every();
        var rate = FrameOptions.Rate("without it durations and accelerations are left out");
        var classes = new Option<int[]>("--class") { Description = "Count only true boxes of this class (8th column); may be repeated." };
        var ignored = new Option<int[]>("--ignore-class") { Description = "What is found on a true box of this class counts neither way; may be repeated." };
        var visibility = new Option<double>("--min-visibility") { Description = "Count only true boxes of which at least this share shows (9th column), 0 to 1." };
        var start = new Option<string?>("--start") { Description = "When the recording of a simulated store began; its summary.json says so where it lies beside the truth." };
        var staff = new Option<bool>("--without-staff") { Description = "Leave a simulated store's staff out of the truth." };
        var json = new Option<string?>("--json") { Description = "Also write the figures to this JSON file." };
        var command = new Command("eval", Description)
        {
            truth, tracks, floor, zeroDistance, every, rate, classes, ignored, visibility, start, staff, json,
        };
        command.SetAction(parsed => InputErrors.Guard(
            parsed.InvocationConfiguration.Error,
            $"--json {parsed.GetValue(json)}",
            () => Run(
                new EvaluationSettings
                {
                    Pairs = EvaluationSettings.Pair(parsed.GetValue(truth)!, parsed.GetValue(tracks)!),
                    Floor = parsed.GetValue(floor),
                    ZeroDistance = parsed.GetValue(zeroDistance),
                    Every = parsed.GetValue(every),
                    FrameRate = parsed.GetValue(rate),
                    Filter = new()
                    {
                        Classes = parsed.GetValue(classes) ?? [],
                        Ignored = parsed.GetValue(ignored) ?? [],
                        LeastVisibility = Visibility(parsed.GetValue(visibility)),
                    },
                    Start = Start(parsed.GetValue(start)),
                    WithoutStaff = parsed.GetValue(staff),
                }.Checked(),
                parsed.GetValue(json),
                parsed.InvocationConfiguration.Output)));
        return command;
    }

    private static void Run(EvaluationSettings settings, string? json, TextWriter output)
    {
        if (json is not null)
        {
            OutputFile.Check("--json", json, settings.Inputs);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        if (settings.IsStore)
        {
            var report = StoreScoring.Score(settings);
            StoreTable.Write(console, report);
            Write(json, report);
        }
        else
        {
            var report = FileScoring.Score(settings);
            console.Write(ScoreTable.Make(report));
            Write(json, report);
        }
    }

    private static void Write<T>(string? json, T report)
    {
        if (json is not null)
        {
            JsonReport.Write(json, report);
        }
    }

    private static Option<string[]> Many(string name, string description) => new(name)
    {
        Description = description,
        Required = true,
        AllowMultipleArgumentsPerToken = true,
    };

    private static double Visibility(double share) => share is >= 0 and <= 1
        ? share
        : throw new InputException(string.Create(CultureInfo.InvariantCulture, $"--min-visibility {share}: expected a share from 0 to 1."));

    private static DateTimeOffset? Start(string? text) => text is null ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var start) ? start
        : throw new InputException($"--start {text}: expected a date and time such as '2026-01-05T10:00+01:00'.");
}
