using StoreTracking.Vision.Inference.Models;

namespace StoreTracking.Detector.Evaluation;

/// <summary>How fast a detector is on one thread, beside a baseline in the same rounds.</summary>
/// <param name="Batch">How many frames there are in a run.</param>
/// <param name="Milliseconds">A frame's way from scaled pixels to detections.</param>
/// <param name="TimesBaseline">How many times as fast as the baseline with one frame a run.</param>
internal sealed record Speed(int Batch, Spread Milliseconds, Spread TimesBaseline)
{
    private const int WarmUp = 10;

    /// <summary>
    /// Measures all in turn, round after round, so that a machine whose speed drifts slows each alike; ratios are taken
    /// within a round.
    /// </summary>
    /// <param name="models">The detectors, of which the last is the baseline.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="assets">The folder of assets, for a picture.</param>
    /// <returns>For each model, in order: its speed at one frame a run, and at as many as it takes where it takes several.</returns>
    public static async Task<ILookup<DetectionModel, Speed>> MeasureAsync(IReadOnlyList<DetectionModel> models, int rounds, string assets)
    {
        var contenders = new List<Contender>();
        foreach (var model in models)
        {
            foreach (var batch in new[] { 1, model.MaxBatch }.Distinct())
            {
                contenders.Add(await Contender.CreateAsync(model, batch, assets));
            }
        }

        for (var round = -WarmUp; round < rounds; round++)
        {
            foreach (var contender in contenders)
            {
                var milliseconds = contender.Run();
                if (round >= 0)
                {
                    contender.Times.Add(milliseconds);
                }
            }
        }

        contenders.ForEach(contender => contender.Dispose());
        var baseline = contenders.First(contender => contender.Model == models[^1]).Times;
        return contenders.ToLookup(contender => contender.Model, contender => new Speed(
            contender.Batch,
            Spread.Of(contender.Times),
            Spread.Of(baseline.Zip(contender.Times, (theirs, own) => theirs / own))));
    }
}
