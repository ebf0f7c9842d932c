using System.Numerics;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>Walks somewhere; who does not get on looks for another way, then squeezes past, then gives up where that is allowed.</summary>
internal sealed class Walk : Activity
{
    private const float Arrival = 0.22f;
    private const int StallsBeforeGivingUp = 4;
    private const float SqueezeTime = 3;

    // Nobody waits longer than this for companions who do not come.
    private const float LongestWait = 12;

    private Vector2 _goal;
    private float _speed;
    private float _waited;
    private bool _mayGiveUp;
    private bool _waits;
    private Progress _progress;

    /// <summary>Whether the goal was given up.</summary>
    public bool Failed { get; private set; }

    /// <summary>Chooses the goal of the next walk.</summary>
    /// <param name="goal">Where to.</param>
    /// <param name="speed">How fast, in m/s.</param>
    /// <param name="mayGiveUp">Whether the goal may be given up.</param>
    /// <param name="waits">Whether to wait for companions who have fallen behind.</param>
    public Walk To(Vector2 goal, float speed, bool mayGiveUp = true, bool waits = false)
    {
        (_goal, _speed, _mayGiveUp, _waits) = (goal, speed, mayGiveUp, waits);
        return this;
    }

    public override void Begin(Person self, Scene scene)
    {
        (Failed, _waited) = (false, 0);
        _progress.Forget();
        FindWay(self, scene);
    }

    public override bool Step(Person self, Scene scene, float seconds)
    {
        if (!self.Route.IsSet)
        {
            Failed = true;
            return true;
        }

        var next = self.Route.Next(self.Position, scene.Map);
        var remaining = self.Route.Remaining(self.Position);
        if (remaining < Arrival)
        {
            return true;
        }

        var speed = _speed * Pace(self, next, seconds);
        self.Gaze.Spread = 0.3f;
        if (speed < 0.15f)
        {
            self.Intent = Intent.Stand(self.Position, self.Heading);
            self.Take(PersonActivity.Standing);
            return false;
        }

        self.Intent = Intent.Walk(next, speed, self.Route.IsLast);
        self.Take(PersonActivity.Walking);
        return _progress.Stalled(remaining, seconds) && Unblock(self, scene);
    }

    private bool Unblock(Person self, Scene scene)
    {
        if (_progress.Stalls >= StallsBeforeGivingUp && _mayGiveUp)
        {
            Failed = true;
            return true;
        }

        if (_progress.Stalls > 1)
        {
            self.Squeeze = SqueezeTime * _progress.Stalls / 2;
        }

        FindWay(self, scene);
        return false;
    }

    private void FindWay(Person self, Scene scene)
    {
        scene.FindWay(self, _goal);
        _progress.Restart(self.Route.Remaining(self.Position));
    }

    private float Pace(Person self, Vector2 next, float seconds)
    {
        if (!_waits || _waited > LongestWait)
        {
            return 1;
        }

        var pace = self.Party.Pace(self, next - self.Position);
        _waited += (1 - pace) * seconds;
        return pace;
    }
}
