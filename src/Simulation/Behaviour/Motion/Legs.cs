using System.Numerics;
using StoreTracking.Simulation.Navigation;

namespace StoreTracking.Simulation.Behaviour.Motion;

/// <summary>
/// Moves everybody by one step of time. Velocities relax to the chosen course and people and walls repel each other, as in the
/// social force model (Helbing and Molnár, "Social force model for pedestrian dynamics", Physical Review E 51, 1995); what the
/// forces leave of an overlap is taken away, and nobody ever gets into anything solid.
/// </summary>
internal sealed class Legs(Scene scene)
{
    // A course is chosen every so many steps of time: people do not look ahead twenty times a second.
    private const int StepsPerCourse = 3;
    private const float Sight = 3.5f;
    private const float RelaxationTime = 0.4f;
    private const float MostAcceleration = 4;
    private const float MostSpeed = 2;
    private const float PersonRepulsion = 1.6f;
    private const float PersonRange = 0.16f;
    private const float WallRepulsion = 1.5f;
    private const float WallRange = 0.08f;

    // At which distance two people touch, centre to centre, in metres.
    private const float Touch = 0.5f;
    private const float TouchInParty = 0.38f;
    private const float TouchSqueezed = 0.3f;
    private const float TouchStubborn = 0.12f;

    // Who stands gives way within this speed, and comes back.
    private const float ShuffleSpeed = 0.45f;

    // Who wants to stop slows down so as to need at least this time for what is left of the way, in seconds.
    private const float StoppingTime = 0.6f;

    private readonly Neighbour[] _neighbours = new Neighbour[24];
    private Vector2[] _positions = new Vector2[64];
    private Vector2[] _velocities = new Vector2[64];
    private int _step;

    public void Step(float seconds)
    {
        var people = scene.People;
        Remember();
        for (var i = 0; i < people.Count; i++)
        {
            var person = people[i];
            var force = Meet(i, out var near);
            var wanted = person.IsStanding ? Return(person) : Course(i, near);
            Move(person, wanted, force, seconds);
        }

        Separate(seconds);
        for (var i = 0; i < people.Count; i++)
        {
            Posture.Step(people[i], _positions[i], seconds);
        }

        _step++;
    }

    // Everybody reacts to where the others were, so that the order of moving does not matter.
    private void Remember()
    {
        var people = scene.People;
        if (_positions.Length < people.Count)
        {
            (_positions, _velocities) = (new Vector2[people.Count * 2], new Vector2[people.Count * 2]);
        }

        for (var i = 0; i < people.Count; i++)
        {
            (_positions[i], _velocities[i]) = (people[i].Position, people[i].Velocity);
        }
    }

    // Lists those in sight and adds up their repulsion.
    private Vector2 Meet(int self, out int count)
    {
        var people = scene.People;
        var (position, person) = (_positions[self], people[self]);
        var force = Vector2.Zero;
        count = 0;
        for (var i = 0; i < people.Count; i++)
        {
            var offset = _positions[i] - position;
            var squared = offset.LengthSquared();
            if (i == self || squared > Sight * Sight)
            {
                continue;
            }

            var touch = TouchOf(person, people[i]);
            if (count < _neighbours.Length)
            {
                _neighbours[count++] = new(offset, _velocities[i], touch);
            }

            if (squared < 1 && squared > 1e-6f)
            {
                var distance = MathF.Sqrt(squared);
                force -= offset / distance * (PersonRepulsion * MathF.Exp((touch - distance) / PersonRange));
            }
        }

        return force;
    }

    private Vector2 Course(int self, int near)
    {
        var person = scene.People[self];
        var (target, speed, _, stops) = person.Intent;
        var offset = target - person.Position;
        var distance = offset.Length();
        if (distance < 1e-3f)
        {
            return Vector2.Zero;
        }

        if (stops)
        {
            speed = MathF.Min(speed, 0.1f + (distance / StoppingTime));
        }

        if ((_step + person.Id) % StepsPerCourse == 0 || person.Course == Vector2.Zero)
        {
            person.Course = near == 0
                ? offset / distance * speed
                : Avoidance.Choose(scene.Map, person.Position, offset / distance, distance, speed, _neighbours.AsSpan(0, near));
        }

        // Nobody walks off before they have turned.
        var turn = MathF.Cos(Angle.Between(person.Heading, Angle.Of(person.Course)));
        var sideways = distance < 0.7f && stops ? 0.5f : 0.2f;
        var course = person.Course * Math.Clamp(turn, sideways, 1);
        var pace = course.Length();
        return pace > speed ? course * (speed / pace) : course;
    }

    private static Vector2 Return(Person person)
    {
        person.Course = Vector2.Zero;
        var offset = person.Intent.Target - person.Position;
        var distance = offset.Length();
        return distance < 0.03f ? Vector2.Zero : offset / distance * MathF.Min(ShuffleSpeed, distance);
    }

    private void Move(Person person, Vector2 wanted, Vector2 force, float seconds)
    {
        var map = scene.Map;
        var from = person.Position;
        var clearance = map.Clearance(from);
        if (clearance < FloorMap.BodyRadius + 0.2f)
        {
            force += map.Away(from) * (WallRepulsion * MathF.Exp((FloorMap.BodyRadius - clearance) / WallRange));
        }

        var acceleration = ((wanted - person.Velocity) / RelaxationTime) + (person.IsStanding ? force * 0.35f : force);
        var velocity = Limit(person.Velocity + (Limit(acceleration, MostAcceleration) * seconds), MostSpeed);
        if (person.IsStanding && wanted == Vector2.Zero && velocity.Length() < 0.06f)
        {
            velocity = Vector2.Zero;
        }

        person.Velocity = velocity;
        person.Position = Keep(from, from + (velocity * seconds));
    }

    // Pushes people apart who overlap, half each, no faster than they could step aside.
    private void Separate(float seconds)
    {
        const float StepAside = 0.5f;
        var people = scene.People;
        for (var i = 0; i < people.Count; i++)
        {
            for (var j = i + 1; j < people.Count; j++)
            {
                var offset = people[j].Position - people[i].Position;
                var touch = TouchOf(people[i], people[j]) - 0.08f;
                var squared = offset.LengthSquared();
                if (squared >= touch * touch)
                {
                    continue;
                }

                var distance = MathF.Sqrt(squared);
                var apart = distance > 1e-3f ? offset / distance : Angle.Unit(people[i].Heading + (MathF.PI / 2));
                var push = apart * MathF.Min((touch - distance) / 2, StepAside * seconds);
                people[i].Position = Keep(people[i].Position, people[i].Position - push);
                people[j].Position = Keep(people[j].Position, people[j].Position + push);
            }
        }
    }

    // The nearest place to the wanted one at which the body stays clear of anything solid.
    private Vector2 Keep(Vector2 from, Vector2 to)
    {
        var map = scene.Map;
        var lack = FloorMap.BodyRadius - map.Clearance(to);
        if (lack <= 0)
        {
            return to;
        }

        var pushed = to + (map.Away(to) * lack);
        var clearance = map.Clearance(pushed);
        return clearance >= FloorMap.BodyRadius - 0.02f || clearance > map.Clearance(from) ? pushed : from;
    }

    private static float TouchOf(Person a, Person b)
    {
        var squeeze = MathF.Max(a.Squeeze, b.Squeeze);
        return squeeze > 4.5f ? TouchStubborn : squeeze > 0 ? TouchSqueezed : a.Party == b.Party ? TouchInParty : Touch;
    }

    private static Vector2 Limit(Vector2 vector, float length)
    {
        var squared = vector.LengthSquared();
        return squared > length * length ? vector * (length / MathF.Sqrt(squared)) : vector;
    }
}
