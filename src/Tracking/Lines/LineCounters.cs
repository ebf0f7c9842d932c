using System.Collections.Immutable;
using System.Runtime.InteropServices;
using StoreTracking.Tracking.Floor;

namespace StoreTracking.Tracking.Lines;

/// <summary>The counting lines of one floor, fed by its fusion.</summary>
public sealed class LineCounters
{
    private readonly LineCounter[] _counters;
    private readonly List<Crossing> _crossings = [];

    /// <summary>Takes the counters of the lines.</summary>
    public LineCounters(IEnumerable<LineCounter> counters) => _counters = [.. counters];

    /// <summary>Makes a counter for each line.</summary>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public LineCounters(IEnumerable<CountingLine> lines, LineCounterOptions? options = null) =>
        _counters = [.. lines.Select(line => new LineCounter(line, options))];

    /// <summary>Follows what changed on the floor.</summary>
    /// <returns>The crossings that were completed; the span holds until the next call.</returns>
    public ReadOnlySpan<Crossing> Apply(FloorChanges changes)
    {
        _crossings.Clear();
        foreach (var counter in _counters)
        {
            if (changes.FollowSilence)
            {
                counter.Bridge();
            }

            foreach (var track in changes.Ended)
            {
                counter.End(track.Shopper);
            }

            foreach (var track in changes.Moved)
            {
                Add(counter.Observe(track.Shopper, track.LastSeen, track.Position));
            }

            foreach (var merge in changes.Merged)
            {
                counter.Merge(merge.Survivor, merge.Absorbed);
            }

            foreach (var track in changes.Born)
            {
                // The path began before the track was confirmed.
                Add(counter.Observe(track.Shopper, track.FirstSeen, track.Origin));
                if (track.BeganInEarlierRun)
                {
                    counter.Bridge(track.Shopper);
                }

                Add(counter.Observe(track.Shopper, track.LastSeen, track.Position));
            }
        }

        return CollectionsMarshal.AsSpan(_crossings);
    }

    /// <summary>Whether somebody is nearer to a line than where one position settles the side.</summary>
    internal bool IsAnybodyNear => Array.Exists(_counters, static counter => counter.IsAnybodyNear);

    /// <summary>What each line knows of a track.</summary>
    internal ImmutableArray<LineCheckpoint> Checkpoint(Guid track) =>
        [.. _counters.Select(counter => counter.Checkpoint(track)).OfType<LineCheckpoint>()];

    /// <summary>Goes on with a track; what is known of lines that are no more is passed over.</summary>
    internal void Resume(Guid track, ImmutableArray<LineCheckpoint> checkpoints)
    {
        foreach (var checkpoint in checkpoints)
        {
            Array.Find(_counters, counter => counter.Line.Id == checkpoint.Line)?.Resume(track, checkpoint);
        }
    }

    private void Add(Crossing? crossing)
    {
        if (crossing is { } counted)
        {
            _crossings.Add(counted);
        }
    }
}
