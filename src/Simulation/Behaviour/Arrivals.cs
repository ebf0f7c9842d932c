using System.Numerics;
using StoreTracking.Simulation.Behaviour.Minds;
using StoreTracking.Simulation.Navigation;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour;

/// <summary>
/// Lets parties arrive by a Poisson process whose rate changes by the hour, and puts them on the porch of a doorway as soon as
/// there is room.
/// </summary>
internal sealed class Arrivals
{
    private const int MostWaiting = 30;
    private const float Room = 0.6f;

    private readonly Scene _scene;
    private readonly int _seed;
    private readonly Random _random;
    private readonly List<(Person Person, Vector2 Place)> _waiting = [];
    private double _untilNext;
    private int _parties;
    private int _people;

    public Arrivals(Scene scene, int seed)
    {
        (_scene, _seed) = (scene, seed);
        _random = Chance.Stream(seed, 0, 0);
        _untilNext = _random.Exponential();
    }

    /// <summary>Puts those who work in the store where they begin.</summary>
    public void Staff()
    {
        foreach (var queue in _scene.Queues)
        {
            Work(PersonRole.Cashier, new CashierMind(queue), queue.Till.Cashier);
        }

        for (var i = 0; i < _scene.Plan.Staff; i++)
        {
            var place = _scene.Spots.Count > 0 ? _scene.Spots[_random.Next(_scene.Spots.Count)].Position : _scene.Gates[0].Point(0, 2);
            Work(PersonRole.Staff, new StaffMind(), place);
        }
    }

    /// <summary>Goes on for one step of time.</summary>
    /// <param name="rate">Parties an hour.</param>
    /// <param name="surge">Parties an hour beside them that come with a crowd.</param>
    /// <param name="seconds">The time.</param>
    public void Step(float rate, float surge, double seconds)
    {
        // A unit-rate process on the integral of the rate is exact for any rate (Çinlar, "Introduction to Stochastic Processes", 1975).
        _untilNext -= (rate + surge) * seconds / 3600;
        while (_untilNext <= 0)
        {
            _untilNext += _random.Exponential();
            Draw(++_parties, inHurry: surge > rate);
        }

        for (var i = 0; i < _waiting.Count; i++)
        {
            var (person, place) = _waiting[i];
            // The leader comes first, whoever else finds room.
            if ((person.Mind is not CompanionMind || person.Party.Members.Count > 0) && IsFree(place))
            {
                _waiting.RemoveAt(i--);
                Enter(person, place);
            }
        }
    }

    private void Draw(int number, bool inHurry)
    {
        // The porch or the shop is full: they go elsewhere. It bounds what a rate beyond all capacity can pile up.
        if (_waiting.Count > MostWaiting || _scene.People.Count >= _scene.Capacity)
        {
            return;
        }

        var random = Chance.Stream(_seed, number, 0);
        var size = Math.Min(Habits.LargestParty, random.PositivePoisson(Habits.PartyRate));
        var gate = _scene.Gates[random.Next(_scene.Gates.Length)];
        var passes = random.Happens(Habits.TurnsRound);
        var speed = Math.Clamp(
            random.Normal(inHurry ? Habits.HurriedSpeed : Habits.ShoppingSpeed, Habits.ShoppingSpeedDeviation) - (Habits.CompanionSlowdown * (size - 1)), Habits.LeastSpeed, Habits.MostSpeed);
        var party = new Party(number);
        for (var i = 0; i < size; i++)
        {
            var own = Chance.Stream(_seed, number, i + 1);
            Mind mind = passes ? new PassingMind(gate)
                : i == 0 ? new ShopperMind(gate, new Errands(_scene, gate.Centre, own, inHurry ? 1 : Habits.ErrandsMedian), own.Happens(Habits.Buys))
                : new CompanionMind();
            var person = new Person { Random = own, Role = PersonRole.Shopper, Appearance = Wardrobe.Draw(own, PersonRole.Shopper), Party = party, Mind = mind, FreeSpeed = speed };
            _waiting.Add((person, Place(gate, i, own)));
        }
    }

    // Two abreast on the porch, one row behind the other.
    private static Vector2 Place(Gate gate, int number, Random random)
    {
        var width = (gate.Width / 2) + Gate.PorchFlare - 0.4f;
        var along = gate.RightLane(entering: true, 1) > 0 ? 1 : -1;
        var right = along * random.Between(0.2f, MathF.Min(1, width));
        return gate.Point(number % 2 == 0 ? right : right - (along * 0.75f), 0.45f - Gate.PorchDepth + (number / 2 * 0.75f));
    }

    private bool IsFree(Vector2 place)
    {
        foreach (var person in _scene.People)
        {
            if (Vector2.DistanceSquared(person.Position, place) < Room * Room)
            {
                return false;
            }
        }

        return true;
    }

    private void Work(PersonRole role, Mind mind, Vector2 place)
    {
        var random = Chance.Stream(_seed, ++_parties, 1);
        var speed = Math.Clamp(random.Normal(Habits.FreeSpeed, Habits.FreeSpeedDeviation), Habits.LeastSpeed, Habits.MostSpeed);
        Enter(new() { Random = random, Role = role, Appearance = Wardrobe.Draw(random, role, _scene.Plan.StaffClothes), Party = new(_parties), Mind = mind, FreeSpeed = speed }, place);
    }

    private void Enter(Person person, Vector2 place)
    {
        person.Id = ++_people;
        person.Position = place;
        person.Heading = person.Role == PersonRole.Shopper ? Angle.Of(Nearest(place).Inward) : person.Random.Between(-3, 3);
        person.Intent = Intent.Stand(place, person.Heading);
        person.GaitPhase = person.Random.NextSingle();
        person.Party.Join(person);
        _scene.People.Add(person);
    }

    private Gate Nearest(Vector2 place) => _scene.Gates.MinBy(gate => Vector2.DistanceSquared(gate.Centre, place))!;
}
