using StoreTracking.Accuracy.Recording;
using StoreTracking.Evaluation.Scores;
using StoreTracking.Grains.Floors;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Tracking.Visits.Engagements;

namespace StoreTracking.Accuracy.Trials;

/// <summary>
/// The engagements that happened, as the product defines them: at the shelf before which somebody stood, over short absences, and
/// for long enough to stand.
/// </summary>
internal static class TrueEngagements
{
    private static readonly EngagementOptions Options = new();

    // What goes on while the recording begins or ends is cut, and held against nobody.
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(5);

    /// <summary>Compares what was found with them.</summary>
    public static DwellError Compare(StoreConfiguration store, StoreRecording recording, IEnumerable<Stay> found) => DwellError.Of(
        [.. Of(store, recording).Where(stay => IsWhole(stay, recording))], [.. found.Where(stay => IsWhole(stay, recording))]);

    private static bool IsWhole(Stay stay, StoreRecording recording) =>
        stay.From >= recording.Start + Margin && stay.To <= recording.Moments[^1].At - Margin;

    private static IEnumerable<Stay> Of(StoreConfiguration store, StoreRecording recording)
    {
        var shelves = FloorScenes.Shelves(store.Floors[0]);
        var known = recording.Truth.Engagements
            .Where(engagement => engagement.To > recording.Start)
            .Select(engagement => (engagement.Person, engagement.From, engagement.To, Shelf: ShelfOf(engagement.Person, engagement.From + ((engagement.To - engagement.From) / 2))))
            .Where(engagement => engagement.Shelf is not null);
        foreach (var engagements in known.GroupBy(engagement => engagement.Person))
        {
            Stay? last = null;
            var stood = TimeSpan.Zero;
            foreach (var next in engagements.OrderBy(engagement => engagement.From))
            {
                if (last is { } open && open.Place == next.Shelf && next.From - open.To <= Options.ReturnAfter)
                {
                    (last, stood) = (open with { To = next.To }, stood + (next.To - next.From));
                    continue;
                }

                if (last is { } done && stood >= Options.MinimumTime)
                {
                    yield return done;
                }

                (last, stood) = (new Stay(next.Shelf!, next.From, next.To), next.To - next.From);
            }

            if (last is { } final && stood >= Options.MinimumTime)
            {
                yield return final;
            }
        }

        string? ShelfOf(int person, DateTimeOffset at)
        {
            var index = Math.Clamp((int)((at - recording.Start) / recording.FrameTime), 0, recording.Moments.Count - 1);
            foreach (var one in recording.Moments[index].People)
            {
                if (one.Id == person)
                {
                    return shelves.FirstOrDefault(shelf => shelf.Area.Contains(new(one.X, one.Y)))?.Id;
                }
            }

            return null;
        }
    }
}
