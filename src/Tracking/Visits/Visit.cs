using System.Collections.Immutable;
using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Visits.Engagements;
using StoreTracking.Tracking.Zones;

namespace StoreTracking.Tracking.Visits;

/// <summary>
/// One anonymous visit: the path, the metres, the stays in zones, the engagements with shelves; then a summary, and nothing
/// more. It knows no id.
/// </summary>
public sealed partial class Visit
{
    private readonly VisitOptions _options;
    private readonly ImmutableArray<Zone> _zones;
    private readonly VisitPath _path;
    private readonly List<ZoneStay> _changes = [];
    private readonly List<ZoneDwell> _dwells = [];
    private readonly ShelfEngagements _shelves;
    private readonly List<ShelfEngagement> _engagements = [];
    private ZonePresence _presence;
    private WalkedDistance _walked;
    private long _lastSequence;

    /// <summary>Makes a visit that has not begun.</summary>
    /// <param name="zones">The zones in which stays are timed.</param>
    /// <param name="options">The options; the defaults if absent.</param>
    /// <param name="shelves">The shelves with which engagements are timed; none if absent.</param>
    /// <exception cref="ArgumentException">An option is out of range.</exception>
    public Visit(IEnumerable<Zone> zones, VisitOptions? options = null, IEnumerable<Shelf>? shelves = null)
    {
        _options = options ?? new();
        _options.Validate();
        _zones = [.. zones];
        _presence = new(_zones, _options.Zones);
        _path = new(_options);
        _walked = new(_options);
        _shelves = new([.. shelves ?? []], _options.Engagements);
    }

    /// <summary>The first position; null before it and after <see cref="Forget"/>.</summary>
    public TimedPoint? Began { get; private set; }

    /// <summary>The newest position; null before the first and after <see cref="Forget"/>.</summary>
    public TimedPoint? Last { get; private set; }

    /// <summary>The length of the walk so far, in metres.</summary>
    public double Metres => _walked.Metres;

    /// <summary>The simplified path, oldest point first; the span holds until the next call.</summary>
    public ReadOnlySpan<TimedPoint> Path => _path.Points;

    /// <summary>Follows the person's newest steps.</summary>
    /// <param name="sequence">Counts the messages from 1.</param>
    /// <param name="steps">The positions, oldest first; those that are not finite or older than the newest are ignored.</param>
    /// <param name="changes">Receives the stays in zones that began and ended.</param>
    /// <returns>False where the message is not newer than the last, and was ignored.</returns>
    public bool Follow(long sequence, ReadOnlySpan<TimedPoint> steps, ICollection<ZoneStay> changes)
    {
        if (sequence <= _lastSequence)
        {
            return false;
        }

        _lastSequence = sequence;
        foreach (var step in steps)
        {
            if (step.Position.IsFinite && (Last is not { } last || step.At >= last.At))
            {
                Take(step);
            }
        }

        Report(changes);
        return true;
    }

    /// <summary>Hands over the engagements that became certain or ended since the last call.</summary>
    public void TakeEngagements(ICollection<ShelfEngagement> changes)
    {
        foreach (var change in _engagements)
        {
            changes.Add(change);
        }

        _engagements.Clear();
    }

    /// <summary>Ends all stays and engagements, not the visit: the person has stepped out and may come back.</summary>
    /// <param name="changes">Receives the stays in zones that ended.</param>
    public void StepOut(ICollection<ZoneStay> changes)
    {
        if (Last is { } last)
        {
            _presence.End(last.At, _changes);
            _shelves.End(_engagements);
            Report(changes);
        }
    }

    /// <summary>Ends the visit with its last position; <see cref="Forget"/> follows.</summary>
    /// <param name="changes">Receives the stays in zones that ended with it.</param>
    /// <returns>What remains, or null where the visit had no position.</returns>
    public EndedVisit? End(ICollection<ZoneStay> changes)
    {
        if (Began is not { } began || Last is not { } last)
        {
            return null;
        }

        _walked.End();
        StepOut(changes);
        return new(began.At, last.At, Metres, [.. _dwells], [.. _shelves.Dwells]);
    }

    /// <summary>Forgets everything about the person. Only the count of messages stays, so that an old one begins nothing.</summary>
    public void Forget()
    {
        _presence = new(_zones, _options.Zones);
        _changes.Clear();
        _dwells.Clear();
        _shelves.Clear();
        _engagements.Clear();
        _path.Clear();
        _walked = new(_options);
        (Began, Last) = (null, null);
    }

    private void Take(TimedPoint step)
    {
        Began ??= step;
        Last = step;
        _walked.Follow(step);
        _path.Follow(step);
        _presence.Observe(step.Position, step.At, _changes);
        _shelves.Follow(step, _engagements);
    }

    private void Report(ICollection<ZoneStay> changes)
    {
        foreach (var change in _changes)
        {
            changes.Add(change);
            if (change.LeftAt is { } left)
            {
                Add(change.Zone, left - change.EnteredAt);
            }
        }

        _changes.Clear();
    }

    private void Add(string zone, TimeSpan length)
    {
        var index = _dwells.FindIndex(dwell => dwell.Zone == zone);
        if (index < 0)
        {
            _dwells.Add(new(zone, default(DwellStatistics).With(length)));
        }
        else
        {
            _dwells[index] = new(zone, _dwells[index].Dwell.With(length));
        }
    }
}
