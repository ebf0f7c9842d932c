using System.Numerics;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Navigation;

/// <summary>A place to stand before goods.</summary>
/// <param name="Fixture">The number of the fixture in the plan.</param>
/// <param name="Position">Where one stands.</param>
/// <param name="Facing">Where one looks, in radians.</param>
internal readonly record struct GoodsSpot(int Fixture, Vector2 Position, float Facing);

/// <summary>All the places to stand before goods, and who has taken them.</summary>
internal sealed class GoodsSpots
{
    // Half an arm's length between the trunk and the goods.
    private const float Reach = 0.45f;
    private const float Spacing = 0.55f;

    // Two people on neighbouring places stand shoulder to shoulder; nearer ones exclude each other.
    private const float Elbow = 0.5f;

    private readonly GoodsSpot[] _spots;
    private readonly bool[] _taken;
    private readonly (int From, int To)[] _byFixture;

    /// <summary>Finds the places of a plan that can be reached.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="isReachable">Whether somebody can walk to a point.</param>
    public GoodsSpots(StorePlan plan, Func<Vector2, bool> isReachable)
    {
        var spots = new List<GoodsSpot>();
        _byFixture = new (int, int)[plan.Fixtures.Length];
        for (var i = 0; i < plan.Fixtures.Length; i++)
        {
            var from = spots.Count;
            spots.AddRange(Around(i, plan.Fixtures[i]).Where(spot => isReachable(spot.Position)));
            _byFixture[i] = (from, spots.Count);
        }

        _spots = [.. spots];
        _taken = new bool[_spots.Length];
        Stocked = [.. Enumerable.Range(0, _byFixture.Length).Where(i => _byFixture[i].To > _byFixture[i].From)];
    }

    /// <summary>How many places there are.</summary>
    public int Count => _spots.Length;

    /// <summary>The fixtures whose goods can be reached, by their numbers in the plan.</summary>
    public int[] Stocked { get; }

    public ref readonly GoodsSpot this[int spot] => ref _spots[spot];

    /// <summary>The places before a fixture: from the first number to below the second.</summary>
    public (int From, int To) Of(int fixture) => _byFixture[fixture];

    public void Take(int spot) => _taken[spot] = true;

    public void Release(int spot) => _taken[spot] = false;

    /// <summary>Whether nobody has taken a place or one within an elbow's reach of it.</summary>
    public bool IsFree(int spot)
    {
        for (var other = 0; other < _spots.Length; other++)
        {
            if (_taken[other] && Vector2.DistanceSquared(_spots[other].Position, _spots[spot].Position) < Elbow * Elbow)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<GoodsSpot> Around(int number, Fixture fixture)
    {
        var shape = new FixtureShape(fixture);
        var half = fixture.Size / 2;
        return fixture.Kind switch
        {
            FixtureKind.Shelf => [.. Side(number, shape, half, Vector2.UnitY), .. Side(number, shape, half, -Vector2.UnitY)],
            FixtureKind.WallShelf => Side(number, shape, half, Vector2.UnitY),
            FixtureKind.Rack or FixtureKind.Table =>
            [
                .. Side(number, shape, half, Vector2.UnitY), .. Side(number, shape, half, -Vector2.UnitY),
                .. Side(number, shape, half, Vector2.UnitX), .. Side(number, shape, half, -Vector2.UnitX),
            ],
            _ => [],
        };
    }

    // Evenly spread places along the side whose outward direction is given along the fixture's own axes.
    private static IEnumerable<GoodsSpot> Side(int number, FixtureShape shape, Vector2 half, Vector2 outward)
    {
        var along = new Vector2(-outward.Y, outward.X);
        var length = 2 * MathF.Abs(Vector2.Dot(along, half));
        var count = Math.Max(1, (int)(length / Spacing));
        var depth = MathF.Abs(Vector2.Dot(outward, half)) + Reach;
        var inward = (shape.AxisX * -outward.X) + (shape.AxisY * -outward.Y);
        for (var i = 0; i < count; i++)
        {
            var share = ((i + 0.5f) / count) - 0.5f;
            yield return new(number, shape.ToPlan((outward * depth) + (along * (share * length))), MathF.Atan2(inward.Y, inward.X));
        }
    }
}
