using System.Numerics;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Behaviour.Motion;

/// <summary>Turns the trunk and the head and moves the legs on as far as the body went.</summary>
internal static class Posture
{
    private const float TurnRate = 2.8f;
    private const float TurnSmoothing = 5;

    // Below this speed the legs shuffle, and the trunk keeps to what it faces.
    private const float Shuffle = 0.25f;

    public static void Step(Person person, Vector2 before, float seconds)
    {
        var velocity = (person.Position - before) / seconds;
        var speed = velocity.Length();
        var facing = person.IsStanding || speed < Shuffle ? Facing(person) : Angle.Of(velocity);
        var turn = Angle.Between(person.Heading, facing);
        var most = TurnRate * seconds;
        person.Heading = MathF.IEEERemainder(person.Heading + Math.Clamp(turn * MathF.Min(1, TurnSmoothing * seconds), -most, most), MathF.Tau);
        person.HeadTurn = person.Gaze.Step(person.Random, person.HeadTurn, seconds);
        person.Velocity = velocity;
        if (speed > 0.05f)
        {
            var phase = person.GaitPhase + (Gait.CyclesPerSecond(person.Appearance.Stature, speed) * seconds);
            person.GaitPhase = phase - MathF.Floor(phase);
        }
    }

    // Standing people face what they look at; those about to walk turn to their course.
    private static float Facing(Person person)
    {
        var (target, speed, facing, _) = person.Intent;
        if (speed == 0 || !float.IsNaN(facing))
        {
            return facing;
        }

        var offset = person.Course == Vector2.Zero ? target - person.Position : person.Course;
        return offset.LengthSquared() > 1e-4f ? Angle.Of(offset) : person.Heading;
    }
}
