using System.Numerics;
using StoreTracking.Simulation.Behaviour.Activities;

namespace StoreTracking.Simulation.Behaviour.Minds;

/// <summary>Goes along with the leader of the party, looks at goods close by while the leader does, and leaves with the party.</summary>
internal sealed class CompanionMind : Mind
{
    private const float LooksToo = 0.65f;
    private const float CloseBy = 2.6f;
    private const float AtTheDoor = 3;

    // In each step of time: who is taken up with goods notices after about a second that the leader has gone on.
    private const float Notices = 0.05f;

    private readonly Accompany _accompany = new();
    private readonly Walk _walk = new();
    private readonly Browse _browse = new();
    private readonly Departure _departure = new();
    private int _decidedAt = -1;
    private int _stopsSeen;
    private Activity? _now;

    public override Activity Next(Person self, Scene scene) => _now = Choose(self, scene);

    public override bool Interrupts(Person self)
    {
        var party = self.Party;
        if (_departure.HasBegun || IsLeaving(party))
        {
            return !_departure.HasBegun;
        }

        return _now == _accompany ? LeaderBrowses(party) && _decidedAt != party.Departures : party.Departures != _stopsSeen && self.Random.Happens(Notices);
    }

    private Activity Choose(Person self, Scene scene)
    {
        var party = self.Party;
        if (IsLeaving(party) || _departure.HasBegun)
        {
            return _departure.Next(self, scene);
        }

        if (_now == _walk && !_walk.Failed && party.Departures == _stopsSeen)
        {
            return _browse.For(MathF.Min(Habits.LongestDwell, self.Random.LogNormal(Habits.DwellMedian, Habits.DwellDeviation)));
        }

        if (LeaderBrowses(party) && _decidedAt != party.Departures)
        {
            _decidedAt = party.Departures;
            if (self.Random.Happens(LooksToo) && ClaimNear(self, scene, party.Leader.Position))
            {
                _stopsSeen = party.Departures;
                return _walk.To(scene.Spots[self.Spot].Position, self.FreeSpeed * Habits.StrollShare);
            }
        }

        scene.Vacate(self);
        return _accompany;
    }

    // Companions go with the leader as far as the doorway, and through it on their own.
    private static bool IsLeaving(Party party) =>
        party.Exit is { } exit
        && (party.Leader.Mind is CompanionMind || Vector2.DistanceSquared(party.Leader.Position, exit.Centre) < AtTheDoor * AtTheDoor);

    private static bool LeaderBrowses(Party party) => party.Leader.Engagement >= 0;

    private static bool ClaimNear(Person self, Scene scene, Vector2 place)
    {
        var (best, least) = (-1, CloseBy);
        for (var spot = 0; spot < scene.Spots.Count; spot++)
        {
            var distance = Vector2.Distance(place, scene.Spots[spot].Position);
            if (distance < least * self.Random.Between(0.8f, 1) && scene.Spots.IsFree(spot) && scene.Map.Sees(place, scene.Spots[spot].Position, 0.15f))
            {
                (best, least) = (spot, distance);
            }
        }

        if (best >= 0)
        {
            scene.Claim(self, best);
        }

        return best >= 0;
    }
}
