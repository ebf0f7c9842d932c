namespace StoreTracking.Silo.Evaluation.Stores;

/// <summary>One line of a simulated store's truth; which fields there are depends on the type (docs/simulation.md).</summary>
internal sealed record TruthLine
{
    public string? Type { get; init; }

    public int Person { get; init; }

    public bool Staff { get; init; }

    public string? Zone { get; init; }

    public string? Line { get; init; }

    public bool Inwards { get; init; }

    public DateTimeOffset? From { get; init; }

    public DateTimeOffset? To { get; init; }

    public DateTimeOffset? At { get; init; }

    public double? X { get; init; }

    public double? Y { get; init; }
}
