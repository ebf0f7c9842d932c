using System.Numerics;
using StoreTracking.Simulation.Navigation;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>
/// Stays with the leader of the party: abreast where there is room, behind where there is not, and close by while the leader
/// stands.
/// </summary>
internal sealed class Accompany : Activity
{
    private const float Hurry = 1.35f;
    private const float NearEnough = 1.35f;

    // Where others are in the way for this long, in seconds, any place within sight of the leader has to do.
    private const float Impatience = 1.5f;
    private const float InSight = 3;
    private const float Treading = 0.25f;
    private const float RowDistance = 0.85f;
    private const float Room = 0.32f;
    private const float Replan = 1;

    private Vector2 _place;
    private bool _stands;
    private float _leash;
    private float _planAge;
    private float _blocked;

    public override void Begin(Person self, Scene scene)
    {
        (_stands, _planAge, _blocked) = (false, Replan, 0);
        self.Route.Clear();
    }

    public override bool Step(Person self, Scene scene, float seconds)
    {
        var leader = self.Party.Leader;
        self.Gaze.Spread = 0.5f;
        if (leader.IsStanding && Settle(self, leader, scene))
        {
            self.Intent = Intent.Stand(_place, leader.IsInLine ? leader.Heading : Angle.Of(leader.Position + (Angle.Unit(leader.Heading) * 0.6f) - _place));
            self.Take(PersonActivity.Standing);
            return false;
        }

        _stands = false;
        Follow(self, leader, scene, seconds);
        return false;
    }

    // Beside the leader in a queue, so that the next in line finds room; elsewhere any place near by will do.
    private bool Settle(Person self, Person leader, Scene scene)
    {
        var distance = Vector2.Distance(self.Position, leader.Position);
        if (!_stands)
        {
            var near = Vector2.Distance(self.Position, Beside(self, leader, scene)) < 0.3f
                || (!leader.IsInLine && distance is > 0.55f and < NearEnough)
                || (_blocked > Impatience && distance < InSight && scene.Map.Sees(self.Position, leader.Position, 0));
            (_stands, _place, _leash) = (near, self.Position, MathF.Max(distance, NearEnough) + 0.3f);
        }

        return _stands && distance < _leash;
    }

    private void Follow(Person self, Person leader, Scene scene, float seconds)
    {
        var place = Beside(self, leader, scene);
        var gap = place - self.Position;
        self.Take(PersonActivity.Walking);
        _planAge += seconds;
        _blocked = MathF.Max(0, _blocked + (self.Velocity.Length() < Treading ? seconds : -seconds));
        if (_blocked > 2 * Impatience)
        {
            (self.Squeeze, _blocked) = (3, 0);
        }

        if (scene.Map.Sees(self.Position, place, 0.24f))
        {
            self.Route.Clear();
            var wanted = leader.Velocity + (gap * 0.9f);
            var speed = MathF.Min(wanted.Length(), self.FreeSpeed * Hurry);
            self.Intent = speed < 0.1f
                ? Intent.Stand(self.Position, leader.Heading)
                : Intent.Walk(self.Position + wanted, speed, stops: false);
            return;
        }

        if (_planAge >= Replan)
        {
            _planAge = 0;
            scene.FindWay(self, place);
        }

        self.Intent = self.Route.IsSet
            ? Intent.Walk(self.Route.Next(self.Position, scene.Map), self.FreeSpeed * 1.2f, stops: false)
            : Intent.Stand(self.Position, self.Heading);
    }

    private static Vector2 Beside(Person self, Person leader, Scene scene)
    {
        var ahead = Angle.Unit(leader.Heading);
        var right = new Vector2(ahead.Y, -ahead.X);
        var number = Number(self);
        // Nobody goes round to the other side in a queue, nor where the other side is not taken by somebody else.
        var side = (leader.IsInLine || self.Party.Members.Count == 2 ? Vector2.Dot(self.Position - leader.Position, right) > 0 : number % 2 == 1) ? right : -right;
        var abreast = leader.IsInLine ? 0.62f : Habits.AbreastDistance;
        var back = number > 2 ? ahead * RowDistance : Vector2.Zero;
        return Fits(scene, leader, leader.Position + (side * abreast) - back)
            ?? Fits(scene, leader, leader.Position - (side * abreast) - back)
            ?? Fits(scene, leader, leader.Position - (ahead * RowDistance * number))
            ?? leader.Position - (ahead * 0.3f);
    }

    private static Vector2? Fits(Scene scene, Person leader, Vector2 place) =>
        scene.Map.Clearance(place) > Room && scene.Map.Sees(leader.Position, place, FloorMap.BodyRadius - 0.03f) ? place : null;

    private static int Number(Person self)
    {
        var members = self.Party.Members;
        for (var i = 1; i < members.Count; i++)
        {
            if (members[i] == self)
            {
                return i;
            }
        }

        return 1;
    }
}
