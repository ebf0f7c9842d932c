using System.Runtime.InteropServices;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Worlds;

/// <summary>
/// A world that several cameras ask at once. It moves on by itself to the latest time asked for and remembers the last
/// <see cref="Memory"/>. After a longer pause than <see cref="LongestCatchUp"/> (the machine slept) the clock jumps: what lies
/// between is not simulated, and people go on from where they stood.
/// </summary>
/// <param name="world">The world; from now on only this object may move it on.</param>
public sealed class SharedWorld(World world) : IPeopleTimeline
{
    private readonly Lock _lock = new();
    private readonly Moment[] _moments = Moments(world);
    private int _newest;

    /// <summary>How far back can be asked: 2 s.</summary>
    public static TimeSpan Memory { get; } = TimeSpan.FromSeconds(2);

    /// <summary>How much time is simulated in one go at most: 30 s.</summary>
    public static TimeSpan LongestCatchUp { get; } = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public void Read(DateTimeOffset at, List<PersonState> people)
    {
        ArgumentNullException.ThrowIfNull(people);
        lock (_lock)
        {
            CatchUp(at);
            var moment = Find(at);
            people.Clear();
            CollectionsMarshal.SetCount(people, moment.Count);
            moment.People.AsSpan(0, moment.Count).CopyTo(CollectionsMarshal.AsSpan(people));
        }
    }

    private void CatchUp(DateTimeOffset at)
    {
        var behind = at - world.Now;
        if (behind > LongestCatchUp)
        {
            var steps = (behind - LongestCatchUp) / World.Step;
            world.Skip(World.Step * Math.Ceiling(steps));
        }

        while (world.Now + World.Step <= at)
        {
            world.Advance();
            _newest = (_newest + 1) % _moments.Length;
            _moments[_newest].Fill(world);
        }
    }

    // The latest remembered moment that is not after the time; else the oldest.
    private Moment Find(DateTimeOffset at)
    {
        var found = _moments[_newest];
        for (var back = 1; back < _moments.Length && found.At > at; back++)
        {
            var earlier = _moments[(_newest + _moments.Length - back) % _moments.Length];
            if (earlier.Count < 0)
            {
                break;
            }

            found = earlier;
        }

        return found;
    }

    private static Moment[] Moments(World world)
    {
        var moments = new Moment[(int)(Memory / World.Step) + 1];
        for (var i = 0; i < moments.Length; i++)
        {
            moments[i] = new();
        }

        moments[0].Fill(world);
        return moments;
    }

    private sealed class Moment
    {
        public DateTimeOffset At { get; private set; }

        public PersonState[] People { get; private set; } = [];

        /// <summary>How many people there were; below 0 until it is filled.</summary>
        public int Count { get; private set; } = -1;

        public void Fill(World world)
        {
            var people = world.People;
            if (People.Length < people.Length)
            {
                People = new PersonState[people.Length + 16];
            }

            people.CopyTo(People);
            (At, Count) = (world.Now, people.Length);
        }
    }
}
