using System.Runtime.CompilerServices;
using System.Text;

namespace StoreTracking.LiveHub;

/// <summary>A counter or gauge.</summary>
/// <param name="name">The metric's name.</param>
/// <param name="type">Its type in the text format.</param>
/// <param name="help">Its description.</param>
/// <param name="adds">Whether measurements add up; otherwise the last one stands.</param>
internal sealed class ValueFamily(string name, string type, string? help, bool adds)
    : MetricFamily<StrongBox<double>>(name, type, help)
{
    protected override StrongBox<double> NewSeries() => new();

    protected override void Add(StrongBox<double> series, double value) =>
        series.Value = adds ? series.Value + value : value;

    protected override void Write(StringBuilder text, string labels, StrongBox<double> series) =>
        WriteSample(text, Name, labels, series.Value);
}
