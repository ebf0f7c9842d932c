using System.Numerics;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Activities;

/// <summary>Walks to the end of a queue, joins it, and moves up until served.</summary>
internal sealed class QueueUp : Activity
{
    private const float JoinDistance = 1;
    private const float Settled = 0.15f;

    // Who stands in line and is jostled a little stays put.
    private const float Jostled = 0.4f;
    private const float TailMoved = 0.4f;

    // Who cannot get to a place in the queue for this long turns sideways to get there.
    private const float Patience = 4;

    private readonly Walk _walk = new();
    private Vector2 _tail;
    private int _slot;
    private float _reaction;
    private float _unsettled;
    private bool _stands;

    /// <summary>The queue; none when all were full.</summary>
    public TillQueue? Queue { get; private set; }

    public override void Begin(Person self, Scene scene)
    {
        _slot = -1;
        Choose(self, scene);
    }

    public override bool Step(Person self, Scene scene, float seconds)
    {
        if (Queue is null)
        {
            return true;
        }

        if (_slot < 0)
        {
            Approach(self, scene, seconds);
            return false;
        }

        MoveUp(self, seconds);
        return _slot == 0 && _stands;
    }

    private void Choose(Person self, Scene scene)
    {
        const float MetresPerPersonAhead = 4;
        Queue = null;
        var least = float.MaxValue;
        foreach (var queue in scene.Queues)
        {
            var effort = Vector2.Distance(self.Position, queue.Tail) + (MetresPerPersonAhead * queue.People.Count);
            if (!queue.IsFull && effort < least)
            {
                (Queue, least) = (queue, effort);
            }
        }

        if (Queue is not null)
        {
            Head(self, scene);
        }
    }

    private void Head(Person self, Scene scene)
    {
        _tail = Queue!.Tail;
        _walk.To(_tail, self.FreeSpeed, mayGiveUp: false, waits: true).Begin(self, scene);
    }

    private void Approach(Person self, Scene scene, float seconds)
    {
        if (Queue!.IsFull)
        {
            Choose(self, scene);
            return;
        }

        if (Vector2.Distance(self.Position, Queue.Tail) < JoinDistance && scene.Map.Sees(self.Position, Queue.Tail, 0.2f))
        {
            Queue.Join(self);
            self.IsInLine = true;
            (_slot, _unsettled, _stands) = (Queue.People.Count - 1, 0, false);
            return;
        }

        if (_walk.Step(self, scene, seconds) || Vector2.Distance(_tail, Queue.Tail) > TailMoved)
        {
            Head(self, scene);
        }
    }

    private void MoveUp(Person self, float seconds)
    {
        var index = Queue!.IndexOf(self);
        if (index == _slot)
        {
            _reaction = self.Random.Between(0.2f, 0.9f);
        }
        else if ((_reaction -= seconds) <= 0)
        {
            _slot = index;
        }

        var place = Queue[_slot];
        var ahead = _slot == 0 ? Queue.Till.Cashier : Queue[_slot - 1];
        self.Gaze.Spread = 0.5f;
        var distance = Vector2.Distance(self.Position, place);
        _stands = distance < (_stands || _unsettled > Patience / 2 ? Jostled : Settled);
        if (_stands)
        {
            _unsettled = 0;
            self.Intent = Intent.Stand(place, Angle.Of(ahead - place));
            self.Take(PersonActivity.Standing);
            return;
        }

        _unsettled += seconds;
        self.Squeeze = _unsettled > Patience ? 1 : self.Squeeze;
        self.Intent = Intent.Walk(place, self.FreeSpeed * 0.7f, stops: true);
        self.Take(PersonActivity.Walking);
    }
}
