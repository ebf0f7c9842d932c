using System.Numerics;

namespace StoreTracking.Simulation.Behaviour;

/// <summary>What a shopper means to look at, in the order of a sensible walk through the store.</summary>
internal sealed class Errands
{
    private const float AlongTheShelf = 1.9f;

    // Drawn once at arrival, with room for coming back, so that shopping does not allocate.
    private readonly List<int> _fixtures = new(64);
    private int _comesBack;

    /// <summary>Draws what to look at.</summary>
    /// <param name="scene">The store.</param>
    /// <param name="from">Where the walk begins.</param>
    /// <param name="random">Where chance comes from.</param>
    /// <param name="median">The median number of goods.</param>
    public Errands(Scene scene, Vector2 from, Random random, float median = Habits.ErrandsMedian)
    {
        var left = scene.Spots.Stocked.ToList();
        var count = Math.Clamp((int)MathF.Round(random.LogNormal(median, Habits.ErrandsDeviation)), 1, left.Count * 2);
        for (var at = from; count > 0 && left.Count > 0; count--)
        {
            var next = Draw(scene, left, at, random);
            left.Remove(next);
            _fixtures.Add(next);
            at = scene.Plan.Fixtures[next].Centre;
        }
    }

    /// <summary>Claims a place at the next goods for somebody, if one can be had.</summary>
    public bool Next(Person self, Scene scene)
    {
        while (_fixtures.Count > 0)
        {
            var fixture = _fixtures[0];
            _fixtures.RemoveAt(0);
            if (Claim(self, scene, fixture, float.MaxValue))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Claims another place along the same goods, if one is free.</summary>
    public static bool MoveAlong(Person self, Scene scene) => Claim(self, scene, scene.Spots[self.Spot].Fixture, AlongTheShelf);

    /// <summary>Puts goods on the list once more, a few errands later; at most twice a visit.</summary>
    public void ComeBackLater(int fixture, Random random)
    {
        if (_comesBack++ < 2)
        {
            _fixtures.Insert(Math.Min(_fixtures.Count, random.Next(1, 4)), fixture);
        }
    }

    /// <summary>Puts anything at all on the list.</summary>
    public void AddOne(Scene scene, Random random)
    {
        if (scene.Spots.Stocked is { Length: > 0 } stocked)
        {
            _fixtures.Add(stocked[random.Next(stocked.Length)]);
        }
    }

    /// <summary>Claims a free place at a fixture, rather a near one, on the side where they stand if <paramref name="reach"/> bounds the way.</summary>
    public static bool Claim(Person self, Scene scene, int fixture, float reach)
    {
        var (from, to) = scene.Spots.Of(fixture);
        var (best, least) = (-1, float.MaxValue);
        for (var spot = from; spot < to; spot++)
        {
            var distance = Vector2.Distance(self.Position, scene.Spots[spot].Position);
            var effort = distance * self.Random.Between(0.6f, 1.4f);
            if (distance <= reach && effort < least && spot != self.Spot && Faces(self, scene, spot, reach) && scene.Spots.IsFree(spot))
            {
                (best, least) = (spot, effort);
            }
        }

        if (best >= 0)
        {
            scene.Claim(self, best);
        }

        return best >= 0;
    }

    private static bool Faces(Person self, Scene scene, int spot, float reach) =>
        reach > AlongTheShelf || self.Spot < 0 || scene.Spots[spot].Facing == scene.Spots[self.Spot].Facing;

    // People take things as they come by: mostly near ones first, yet not like a travelling salesman.
    private static int Draw(Scene scene, List<int> left, Vector2 at, Random random)
    {
        var (best, least) = (left[0], float.MaxValue);
        foreach (var fixture in left)
        {
            var effort = (1 + Vector2.Distance(at, scene.Plan.Fixtures[fixture].Centre)) * random.Between(0.3f, 1.7f);
            if (effort < least)
            {
                (best, least) = (fixture, effort);
            }
        }

        return best;
    }
}
