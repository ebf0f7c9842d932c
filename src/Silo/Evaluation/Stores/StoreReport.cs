using StoreTracking.Evaluation.Scores;
using StoreTracking.Silo.Evaluation.Scoring;

namespace StoreTracking.Silo.Evaluation.Stores;

/// <summary>The scores of recordings of simulated stores, as the JSON file tells them.</summary>
/// <param name="Kind">"stores".</param>
/// <param name="Stores">Each pair of folders.</param>
internal sealed record StoreReport(string Kind, IReadOnlyList<StoreScores> Stores);

/// <summary>The scores of one recording.</summary>
/// <param name="Truth">What <c>simulate</c> wrote.</param>
/// <param name="Tracks">What <c>replay</c> wrote.</param>
/// <param name="CountingError">The counts' differences of all lines, hours and directions as a share of the true crossings; null where there were none.</param>
/// <param name="Hours">Each line and hour.</param>
/// <param name="Dwell">The stays in zones.</param>
/// <param name="Occupancy">The number of people inside, by the lines; null where there is no line.</param>
/// <param name="Floor">The tracks on the floor; null where the truth has no positions.</param>
internal sealed record StoreScores(
    string Truth, string Tracks, double? CountingError, IReadOnlyList<LineHour> Hours, DwellScores Dwell, OccupancyError? Occupancy, ScoreEntry? Floor);

/// <summary>The stays in zones.</summary>
/// <param name="Truths">The true stays that ended.</param>
/// <param name="Found">The measured stays that ended.</param>
/// <param name="Paired">How many of both are pairs.</param>
/// <param name="MedianSeconds">By how much the lengths of a pair differ, the median; null without a pair.</param>
internal sealed record DwellScores(int Truths, int Found, int Paired, double? MedianSeconds);
