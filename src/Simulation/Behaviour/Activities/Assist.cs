using System.Numerics;
using StoreTracking.Simulation.Navigation;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>Goes to a shopper who looks at goods, and talks to them as long as both have time.</summary>
internal sealed class Assist : Activity
{
    private const float TalkingDistance = 1.1f;
    private const float WalkedAway = 2.2f;

    private readonly Walk _walk = new();
    private Person? _shopper;
    private Vector2 _place;
    private float _left;
    private bool _there;

    /// <summary>Chooses whom to talk to and for how long, in seconds.</summary>
    public Assist With(Person shopper, float seconds)
    {
        (_shopper, _left, _there) = (shopper, seconds, false);
        return this;
    }

    public override void Begin(Person self, Scene scene)
    {
        _place = Place(self, scene) ?? self.Position;
        _walk.To(_place, self.FreeSpeed).Begin(self, scene);
    }

    public override bool Step(Person self, Scene scene, float seconds)
    {
        if (_shopper!.IsGone || Vector2.Distance(_place, _shopper.Position) > WalkedAway)
        {
            return true;
        }

        if (!_there)
        {
            _there = _walk.Step(self, scene, seconds);
            return _walk.Failed;
        }

        self.Intent = Intent.Stand(_place, Angle.Of(_shopper.Position - _place));
        self.Gaze.Spread = 0.3f;
        self.Take((int)(_left / 5) % 3 == 0 ? PersonActivity.Reaching : PersonActivity.Standing);
        return (_left -= seconds) <= 0;
    }

    // The place nearest to where one comes from, at talking distance.
    private Vector2? Place(Person self, Scene scene)
    {
        Vector2? best = null;
        for (var i = 0; i < 8; i++)
        {
            var place = _shopper!.Position + (Angle.Unit(i * MathF.Tau / 8) * TalkingDistance);
            if (scene.Map.Clearance(place) > FloorMap.PathRadius && scene.Map.Sees(_shopper.Position, place, 0.15f)
                && (best is not { } other || Vector2.Distance(self.Position, place) < Vector2.Distance(self.Position, other)))
            {
                best = place;
            }
        }

        return best;
    }
}
