using StoreTracking.Evaluation.Scores;
using StoreTracking.Vision.Inference.Models;
using StoreTracking.Vision.Tests.Inference.Accuracy.Sets;

namespace StoreTracking.Detector.Evaluation;

/// <summary>Scores one detector on every set of pictures.</summary>
internal static class Accuracy
{
    public static async Task<IReadOnlyList<SetScore>> MeasureAsync(
        DetectionModel model, string assets, RenderedPictures rendered, float operatingScore)
    {
        var scores = new List<SetScore>();
        async Task Add(string name, IAsyncEnumerable<TruthFrame> frames, AveragePrecision? together = null)
        {
            var precision = new AveragePrecision();
            await DetectorScore.AddAsync(model, frames, together is null ? [precision] : [precision, together]);
            scores.Add(SetScore.Of(name, precision, operatingScore));
        }

        await Add("rendered, held out, half visible", rendered.ReadAsync(leastVisible: 0.5f));
        await Add("rendered, held out, a third visible", rendered.ReadAsync(leastVisible: 0.33f));
        var real = new AveragePrecision();
        await Add(HeldOutClip.Laboratory.Name, HeldOutClip.Laboratory.ReadAsync(assets, model.InputSize), real);
        await Add(HeldOutClip.OneByOne.Name, HeldOutClip.OneByOne.ReadAsync(assets, model.InputSize), real);
        scores.Add(SetScore.Of("real, held out", real, operatingScore));
        await Add("MOT17-mini", MotPictures.ReadAsync(assets, model.InputSize));
        return scores;
    }
}
