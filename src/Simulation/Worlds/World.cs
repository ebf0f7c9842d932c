using StoreTracking.Simulation.Behaviour;
using StoreTracking.Simulation.Behaviour.Motion;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Worlds;

/// <summary>
/// The people of a synthetic store, moved on in steps of time. The same plan, seed, start and time zone give the same people
/// for ever. Staff are there day and night. Not safe for use by several threads at once: see <see cref="SharedWorld"/>.
/// </summary>
public sealed class World
{
    private readonly Legs _legs;
    private readonly Arrivals _arrivals;
    private readonly TimeZoneInfo _zone;
    private PersonState[] _states = new PersonState[64];
    private DateTimeOffset _rateUntil;
    private float _rate;

    /// <summary>Opens a store with its staff and without shoppers.</summary>
    /// <param name="plan">The store, without faults.</param>
    /// <param name="seed">Any number; every one makes other people.</param>
    /// <param name="start">When it begins.</param>
    /// <param name="zone">By whose clock <see cref="StorePlan.ArrivalsPerHour"/> goes.</param>
    /// <exception cref="ArgumentException">The plan has faults; the message names the first ones.</exception>
    public World(StorePlan plan, int seed, DateTimeOffset start, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(zone);
        var faults = PlanCheck.Find(plan);
        if (faults.Length > 0)
        {
            throw new ArgumentException($"The plan \"{plan.Id}\" cannot be simulated. {string.Join(' ', faults.Take(3))}", nameof(plan));
        }

        Plan = plan;
        Now = _rateUntil = start.ToUniversalTime();
        _zone = zone;
        Scene = new(plan);
        _legs = new(Scene);
        _arrivals = new(Scene, seed);
        _arrivals.Staff();
        Publish();
    }

    /// <summary>How much time a step takes: 50 ms.</summary>
    public static TimeSpan Step { get; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The store.</summary>
    public StorePlan Plan { get; }

    /// <summary>The time in the store, UTC.</summary>
    public DateTimeOffset Now { get; private set; }

    /// <summary>Everybody who is there now, in the order of their numbers; valid until the next step.</summary>
    public ReadOnlySpan<PersonState> People => _states.AsSpan(0, Scene.People.Count);

    internal Scene Scene { get; }

    /// <summary>Moves on by one <see cref="Step"/>.</summary>
    public void Advance()
    {
        var seconds = (float)Step.TotalSeconds;
        Now += Step;
        var rate = Rate();
        _arrivals.Step(rate, rate > 0 ? Plan.Surge?.RateAt(Now) ?? 0 : 0, Step.TotalSeconds);
        var people = Scene.People;
        for (var i = 0; i < people.Count; i++)
        {
            people[i].Think(Scene, seconds);
        }

        RemoveGone();
        _legs.Step(seconds);
        Publish();
    }

    /// <summary>Lets the time before now pass once more, so that a live store begins with people in it.</summary>
    /// <param name="duration">How much time, not negative; ten minutes fill a shop.</param>
    public void WarmUp(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        var now = Now;
        Now = _rateUntil = now - duration;
        while (Now + Step <= now)
        {
            Advance();
        }

        Now = now;
    }

    /// <summary>Sets the clock forward; for the people in the store no time passes.</summary>
    internal void Skip(TimeSpan duration) => Now += duration;

    // The rate changes on the hour; zones differ from UTC by whole quarters of an hour.
    private float Rate()
    {
        if (Now >= _rateUntil)
        {
            var local = TimeZoneInfo.ConvertTime(Now, _zone);
            _rate = Plan.ArrivalsPerHour[local.Hour];
            Scene.IsClosing = _rate == 0;
            var quarter = TimeSpan.FromMinutes(15).Ticks;
            _rateUntil = new(((Now.UtcTicks / quarter) + 1) * quarter, TimeSpan.Zero);
        }

        return _rate;
    }

    private void RemoveGone()
    {
        var people = Scene.People;
        for (var i = people.Count - 1; i >= 0; i--)
        {
            if (people[i].IsGone)
            {
                people[i].Party.Leave(people[i]);
                people.RemoveAt(i);
            }
        }
    }

    private void Publish()
    {
        var people = Scene.People;
        if (_states.Length < people.Count)
        {
            _states = new PersonState[people.Count * 2];
        }

        for (var i = 0; i < people.Count; i++)
        {
            _states[i] = people[i].State;
        }
    }
}
