using System.Numerics;
using StoreTracking.Simulation.Behaviour.Activities;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Minds;

/// <summary>Works on the floor: walks about, fills shelves, goes to shoppers who look at goods. It never leaves the store.</summary>
internal sealed class StaffMind : Mind
{
    private const float Restocks = 0.4f;
    private const float Assists = 0.35f;
    private const float EarShot = 14;

    private readonly Walk _walk = new();
    private readonly Restock _restock = new();
    private readonly Assist _assist = new();
    private readonly Pause _pause = new();
    private bool _carriesGoods;

    public override Activity Next(Person self, Scene scene)
    {
        if (_carriesGoods && !_walk.Failed)
        {
            _carriesGoods = false;
            return _restock.For(Math.Clamp(self.Random.LogNormal(120, 0.6f), 20, 600));
        }

        _carriesGoods = false;
        scene.Vacate(self);
        var chance = self.Random.NextSingle();
        var stocked = scene.Spots.Stocked;
        if (stocked.Length > 0 && chance < Restocks && Errands.Claim(self, scene, stocked[self.Random.Next(stocked.Length)], float.MaxValue))
        {
            _carriesGoods = true;
            return _walk.To(scene.Spots[self.Spot].Position, self.FreeSpeed);
        }

        if (chance < Restocks + Assists && Customer(self, scene) is { } shopper)
        {
            return _assist.With(shopper, self.Random.LogNormal(25, 0.6f));
        }

        return self.Random.Happens(0.6f) && scene.Spots.Count > 0
            ? _walk.To(scene.Spots[self.Random.Next(scene.Spots.Count)].Position, self.FreeSpeed * Habits.StrollShare)
            : _pause.For(self.Random.LogNormal(12, 0.6f));
    }

    // Somebody who looks at goods near by; the later numbers win now and then, so that the first is not always asked.
    private static Person? Customer(Person self, Scene scene)
    {
        Person? found = null;
        foreach (var person in scene.People)
        {
            if (person.Role == PersonRole.Shopper && person.Engagement >= 0 && Vector2.Distance(person.Position, self.Position) < EarShot
                && (found is null || self.Random.Happens(0.4f)))
            {
                found = person;
            }
        }

        return found;
    }
}
