using System.Globalization;
using StoreTracking.Pipeline;
using StoreTracking.Testing;

// Ratios of one run: both sides take turns, so that a machine whose speed drifts slows both.
const int Rounds = 5;
const int FramesPerRound = 250;

var model = Assets.Path("models", "person", "yolox_nano_416.onnx");
var clip = Assets.Path("videos", "one-by-one-person-detection.mp4");
var threads = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1;

Console.WriteLine($"{Path.GetFileName(model)}, {threads} inference thread(s), {Environment.ProcessorCount} processors");
using var bare = new BareRuntime(model, threads);
await using var whole = await WholePath.StartAsync(model, clip, threads);
bare.Run(50);
await whole.RunAsync(50);

var ratios = new List<double>();
for (var round = 1; round <= Rounds; round++)
{
    var bareRate = bare.Run(FramesPerRound);
    var wholeRate = await whole.RunAsync(FramesPerRound);
    ratios.Add(wholeRate / bareRate);
    Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"round {round}: bare {bareRate,6:0.0} frames/s, decode to grain {wholeRate,6:0.0} frames/s, ratio {wholeRate / bareRate:0.000}"));
}

ratios.Sort();
Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture, $"ratio: median {ratios[Rounds / 2]:0.000}, least {ratios[0]:0.000}, most {ratios[^1]:0.000}"));

foreach (var (step, bytes) in FrameAllocations.Measure(model, clip))
{
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"allocated per frame, {step}: {bytes:0.##} bytes"));
}
