using System.CommandLine;
using StoreTracking.Testing;
using StoreTracking.Vision.Detections;

namespace StoreTracking.Detector.Labelling;

/// <summary><c>label</c>: turns the real clips into labelled frames for the training.</summary>
internal static class LabelCommand
{
    private static readonly string CorrectionsFile = Path.Combine(Assets.Repository, "training", "labels", "corrections.json");

    public static Command Create()
    {
        var assets = new Option<DirectoryInfo>("--assets") { Description = "The folder of assets.", Required = true };
        var output = new Option<DirectoryInfo>("--out") { Description = "The folder to write to.", Required = true };
        var only = new Option<string?>("--clip") { Description = "Only the clips whose name begins so." };
        var command = new Command("label", "Labels the real training clips.") { assets, output, only };
        command.SetAction((arguments, cancellationToken) => RunAsync(
            arguments.GetRequiredValue(assets).FullName, arguments.GetRequiredValue(output).FullName, arguments.GetValue(only) ?? "", cancellationToken));
        return command;
    }

    private static async Task RunAsync(string assets, string output, string only, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(output);
        var corrections = Correction.Read(CorrectionsFile);
        using var detector = new CarefulDetector(Path.Combine(assets, "models", "person", "yolox_nano_416.onnx"));
        using var writer = new LabelWriter(output);
        foreach (var clip in TrainingClip.All.Where(clip => clip.Name.StartsWith(only, StringComparison.Ordinal)))
        {
            var labels = TrackLabels.From(await DetectAsync(detector, assets, clip, cancellationToken));
            foreach (var correction in corrections.Where(correction => correction.Clip == clip.Name))
            {
                correction.Apply(labels);
            }

            await foreach (var frame in ClipReader.ReadAsync(Path.Combine(assets, clip.File), LabelWriter.Size, labels.Length, cancellationToken))
            {
                if (frame.Sequence % clip.Step == 0)
                {
                    writer.Add(frame, clip, labels[frame.Sequence]);
                }
            }

            Console.WriteLine($"{clip.Name}: {labels.Length} frames, {writer.Count} labelled so far");
        }
    }

    private static async Task<List<List<Detection>>> DetectAsync(
        CarefulDetector detector, string assets, TrainingClip clip, CancellationToken cancellationToken)
    {
        var found = new List<List<Detection>>();
        await foreach (var frame in ClipReader.ReadAsync(Path.Combine(assets, clip.File), detector.FrameSize, clip.Frames, cancellationToken))
        {
            found.Add(detector.Find(frame));
        }

        return found;
    }
}
