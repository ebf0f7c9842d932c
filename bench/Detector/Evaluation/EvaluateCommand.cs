using System.CommandLine;
using System.Text.Json;
using StoreTracking.Testing;
using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Detector.Evaluation;

/// <summary><c>evaluate</c>: measures detectors on the same pictures and in the same run beside YOLOX-nano.</summary>
internal static class EvaluateCommand
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static Command Create()
    {
        var models = new Option<FileInfo[]>("--model")
        {
            Description = "An ONNX file, as often as wanted; models/person.onnx by default.",
            DefaultValueFactory = _ => [new(Path.Combine(Assets.Repository, "models", "person.onnx"))],
        };
        var assets = new Option<DirectoryInfo>("--assets") { Description = "The folder of assets.", Required = true };
        var rendered = new Option<DirectoryInfo?>("--rendered") { Description = "A folder of rendered frames to use, rather than to render anew." };
        var count = new Option<int>("--pictures") { Description = "How many frames to render, 1 or more.", DefaultValueFactory = _ => 640 };
        var score = new Option<float>("--score") { Description = "The operating score, for recall and precision.", DefaultValueFactory = _ => 0.5f };
        var rounds = new Option<int>("--rounds") { Description = "How many rounds of timing, 1 or more.", DefaultValueFactory = _ => 300 };
        var json = new Option<FileInfo?>("--json") { Description = "A file that receives the figures too." };
        foreach (var option in (Option<int>[])[count, rounds])
        {
            option.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() < 1)
                {
                    result.AddError($"{option.Name} must be at least 1, but is {result.GetValueOrDefault<int>()}.");
                }
            });
        }

        var command = new Command("evaluate", "Measures detectors beside YOLOX-nano.") { models, assets, rendered, count, score, rounds, json };
        command.SetAction(async arguments =>
        {
            using var temporary = new TemporaryFolder();
            var pictures = arguments.GetValue(rendered) is { } folder
                ? new RenderedPictures(folder.FullName)
                : RenderedPictures.Draw(temporary.Path, arguments.GetValue(count));
            var files = arguments.GetRequiredValue(models).Select(file => file.FullName);
            var reports = await MeasureAsync(
                files, arguments.GetRequiredValue(assets).FullName, pictures, arguments.GetValue(score), arguments.GetValue(rounds));
            foreach (var line in MarkdownTable.Of(reports, arguments.GetValue(score)))
            {
                Console.WriteLine(line);
            }

            if (arguments.GetValue(json) is { } target)
            {
                await File.WriteAllTextAsync(target.FullName, JsonSerializer.Serialize(reports, Format));
            }
        });
        return command;
    }

    private static async Task<IReadOnlyList<ModelReport>> MeasureAsync(
        IEnumerable<string> files, string assets, RenderedPictures rendered, float operatingScore, int rounds)
    {
        var baseline = Path.GetFullPath(Path.Combine(assets, "models", "person", "yolox_nano_416.onnx"));
        string[] all = [.. files.Where(file => file != baseline), baseline];
        DetectionModel[] models = [.. all.Select(file => DetectionModel.Load(file, new() { IntraOpThreads = 1 }))];
        var speeds = await Speed.MeasureAsync(models, rounds, assets);
        var reports = new List<ModelReport>();
        foreach (var (file, model) in all.Zip(models))
        {
            reports.Add(new(
                model.File, new FileInfo(file).Length, OnnxParameters.Count(file), model.InputSize.ToString(), model.IsBatchFree,
                await Accuracy.MeasureAsync(model, assets, rendered, operatingScore), [.. speeds[model]]));
            model.Dispose();
        }

        return reports;
    }
}
