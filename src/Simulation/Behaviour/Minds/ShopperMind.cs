using StoreTracking.Simulation.Behaviour.Activities;
using StoreTracking.Simulation.Navigation;

namespace StoreTracking.Simulation.Behaviour.Minds;

/// <summary>Shops: comes in, goes from goods to goods, queues and pays or does not, and leaves. It leads its party.</summary>
internal sealed class ShopperMind(Gate entrance, Errands errands, bool buys) : Mind
{
    private const float SameGateHome = 0.7f;

    private readonly Walk _walk = new();
    private readonly Browse _browse = new();
    private readonly QueueUp _queue = new();
    private readonly Pay _pay = new();
    private readonly Departure _departure = new();
    private Stage _stage = Stage.Arriving;

    private enum Stage
    {
        Arriving,
        Choosing,
        WalkingToGoods,
        AtGoods,
        Queueing,
        Paying,
        Leaving,
    }

    public override Activity Next(Person self, Scene scene)
    {
        switch (_stage)
        {
            case Stage.Arriving:
                _stage = Stage.Choosing;
                return _walk.To(entrance.Point(entrance.RightLane(entering: true, self.Random.NextSingle()), 1.2f), self.FreeSpeed, waits: true);
            case Stage.WalkingToGoods when !_walk.Failed:
                _stage = Stage.AtGoods;
                return _browse.For(MathF.Min(Habits.LongestDwell, self.Random.LogNormal(Habits.DwellMedian, Habits.DwellDeviation)));
            case Stage.AtGoods when self.Random.Happens(Habits.MoveAlong) && !scene.IsClosing && Errands.MoveAlong(self, scene):
                return WalkToGoods(self, scene);
            case Stage.AtGoods when self.Random.Happens(Habits.ComeBack):
                errands.ComeBackLater(scene.Spots[self.Spot].Fixture, self.Random);
                return Choose(self, scene);
            case Stage.Queueing when _queue.Queue is { } queue:
                _stage = Stage.Paying;
                return _pay.At(queue, self.Random.LogNormal(Habits.ServiceMedian, Habits.ServiceDeviation));
            case Stage.Queueing:
                // All queues are full: one more look at something, then another try.
                errands.AddOne(scene, self.Random);
                return Choose(self, scene);
            case Stage.Paying or Stage.Leaving:
                return Leave(self, scene);
            default:
                return Choose(self, scene);
        }
    }

    private Activity Choose(Person self, Scene scene)
    {
        scene.Vacate(self);
        self.Party.Departures++;
        if (!scene.IsClosing && errands.Next(self, scene))
        {
            return WalkToGoods(self, scene);
        }

        if (!buys || scene.Queues.Length == 0)
        {
            return Leave(self, scene);
        }

        _stage = Stage.Queueing;
        return _queue;
    }

    private Walk WalkToGoods(Person self, Scene scene)
    {
        _stage = Stage.WalkingToGoods;
        return _walk.To(scene.Spots[self.Spot].Position, self.FreeSpeed * Habits.StrollShare, waits: true);
    }

    private Activity Leave(Person self, Scene scene)
    {
        _stage = Stage.Leaving;
        self.Party.Exit ??= self.Random.Happens(SameGateHome) ? entrance : scene.Gates[self.Random.Next(scene.Gates.Length)];
        return _departure.Next(self, scene);
    }
}
