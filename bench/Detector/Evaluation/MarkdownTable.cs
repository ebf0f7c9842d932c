using System.Globalization;

namespace StoreTracking.Detector.Evaluation;

/// <summary>Writes the reports as one table in Markdown: a row for each measure, a column for each model.</summary>
internal static class MarkdownTable
{
    public static IEnumerable<string> Of(IReadOnlyList<ModelReport> models, float operatingScore)
    {
        yield return Row("", models, model => model.File);
        yield return Row("---", models, _ => "---:");
        yield return Row("file", models, model => Say($"{model.Bytes / 1e6:0.00} MB"));
        yield return Row("parameters", models, model => Say($"{model.Parameters / 1e6:0.00} M"));
        yield return Row("input", models, model => model.Input + (model.IsBatchFree ? ", free batch" : ""));
        foreach (var (index, set) in models[0].Scores.Index())
        {
            yield return Row($"AP50, {set.Set} ({set.People} people)", models, model => Say($"{model.Scores[index].Ap50:0.000}"));
        }

        foreach (var (index, set) in models[0].Scores.Index())
        {
            yield return Row(
                Say($"recall / precision at {operatingScore}, {set.Set}"), models,
                model => Say($"{model.Scores[index].Recall:0.000} / {model.Scores[index].Precision:0.000}"));
        }

        foreach (var batch in models.SelectMany(model => model.Speeds).Select(speed => speed.Batch).Distinct().Order())
        {
            yield return Row($"ms a frame, one thread, {batch} a run: median (10 % to 90 %)", models, model => Of(model, batch, speed => speed.Milliseconds));
            yield return Row($"times as fast as {models[^1].File}, {batch} a run", models, model => Of(model, batch, speed => speed.TimesBaseline));
        }
    }

    private static string Of(ModelReport model, int batch, Func<Speed, Spread> measure) =>
        model.Speeds.FirstOrDefault(speed => speed.Batch == batch) is { } speed
            ? Say($"{measure(speed).Median:0.00} ({measure(speed).Tenth:0.00} to {measure(speed).Ninetieth:0.00})")
            : "not possible";

    private static string Row(string name, IEnumerable<ModelReport> models, Func<ModelReport, string> cell) =>
        $"| {name} | {string.Join(" | ", models.Select(cell))} |";

    private static string Say(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
