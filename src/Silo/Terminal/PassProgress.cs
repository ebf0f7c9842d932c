using System.Globalization;
using Spectre.Console;

namespace StoreTracking.Silo.Terminal;

/// <summary>Shows how far a pass over a recording or a simulation is: a bar on a terminal, lines elsewhere.</summary>
internal sealed class PassProgress(IAnsiConsole console, TimeSpan? length)
{
    private const int LineEveryPercent = 10;
    private static readonly TimeSpan LineEvery = TimeSpan.FromMinutes(1);

    /// <summary>Runs a pass.</summary>
    /// <param name="title">What it does.</param>
    /// <param name="pass">The pass, which says how far it has come.</param>
    public Task ShowAsync(string title, Func<Action<TimeSpan>, Task> pass) =>
        console.Profile.Out.IsTerminal ? ShowBarAsync(title, pass) : pass(Lines(title));

    private Task ShowBarAsync(string title, Func<Action<TimeSpan>, Task> pass) => console.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .StartAsync(async context =>
        {
            var bar = context.AddTask(title, maxValue: length?.TotalSeconds ?? 1);
            bar.IsIndeterminate = length is null;
            await pass(position => bar.Value = length is null ? 0 : position.TotalSeconds);
            bar.Value = bar.MaxValue;
        });

    private Action<TimeSpan> Lines(string title)
    {
        var step = length is { } known ? known * LineEveryPercent / 100 : LineEvery;
        var next = step;
        return position =>
        {
            if (position < next || step <= TimeSpan.Zero)
            {
                return;
            }

            next = position + step;
            console.Profile.Out.Writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{title}: {position.TotalSeconds:F0} s{(length is { } all ? $" of {all.TotalSeconds:F0} s" : "")}"));
        };
    }
}
