namespace StoreTracking.LiveHub;

/// <summary>What is wrong with a row of an upload.</summary>
public sealed record RowProblem
{
    /// <summary>The line of a CSV file, its header being 1, or the number of a JSON array's element, from 1.</summary>
    public required int Row { get; init; }

    /// <summary>The field.</summary>
    public required string Field { get; init; }

    /// <summary>What was found and what would be right, in one sentence.</summary>
    public required string Detail { get; init; }
}
