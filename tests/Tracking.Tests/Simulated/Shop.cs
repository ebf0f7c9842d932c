using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Truth;
using StoreTracking.Simulation.Worlds;
using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.Tests.Simulated;

/// <summary>
/// A simulated shop whose people are seen on the floor as a good tracker sees them: ten times a second, with an error of
/// 0.12 m that lasts a third of a second, one position in twenty missing, and now and then nothing for up to 4 s.
/// </summary>
internal sealed class Shop
{
    private const double Sigma = 0.12;
    private const double Memory = 0.75;
    private const double Miss = 0.05;
    private const double Hidden = 0.002;
    private const double LongestHidden = 4;

    private static readonly DateTimeOffset Start = new(2026, 3, 2, 10, 0, 0, TimeSpan.Zero);

    private readonly Dictionary<int, (double X, double Y, DateTimeOffset HiddenUntil)> _errors = [];
    private readonly Random _random;
    private readonly World _world;
    private readonly WorldTruth _truth;
    private readonly TimeSpan _every;

    public Shop(StorePlan plan, int seed, double positionsPerSecond = 10)
    {
        _every = TimeSpan.FromSeconds(1 / positionsPerSecond);
        _random = new(seed);
        _world = new(plan, seed, Start, TimeZoneInfo.Utc);
        _truth = new(_world, Truth, _every);
    }

    public Truth Truth { get; } = new();

    public DateTimeOffset Now => _world.Now;

    /// <summary>How many shoppers are inside.</summary>
    public int Occupancy => _truth.Occupancy;

    /// <summary>Lets the shop live and shows, each time, who was seen where.</summary>
    public void Run(TimeSpan duration, Action<DateTimeOffset, List<(TruePosition True, FloorPoint Seen)>> show)
    {
        var seen = new List<(TruePosition, FloorPoint)>();
        var (end, next) = (_world.Now + duration, _world.Now + _every);
        while (_world.Now < end)
        {
            Truth.Positions.Clear();
            while (_world.Now < next)
            {
                _world.Advance();
                _truth.Observe();
            }

            next += _every;
            seen.Clear();
            foreach (var position in Truth.Positions)
            {
                if (See(position) is { } place)
                {
                    seen.Add((position, place));
                }
            }

            show(_world.Now, seen);
        }
    }

    private FloorPoint? See(TruePosition position)
    {
        var (x, y, hidden) = _errors.GetValueOrDefault(position.Person);
        var fresh = Sigma * Math.Sqrt(1 - (Memory * Memory));
        (x, y) = ((x * Memory) + (fresh * Normal()), (y * Memory) + (fresh * Normal()));
        hidden = _random.NextDouble() < Hidden ? position.At.AddSeconds(_random.NextDouble() * LongestHidden) : hidden;
        _errors[position.Person] = (x, y, hidden);
        return position.At < hidden || _random.NextDouble() < Miss
            ? null
            : new(position.Position.X + x, position.Position.Y + y);
    }

    // Box and Muller 1958.
    private double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - _random.NextDouble())) * Math.Cos(2 * Math.PI * _random.NextDouble());
}
