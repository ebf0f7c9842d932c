using StoreTracking.Tracking.Geometry;

namespace StoreTracking.Tracking.People.Groups;

/// <summary>One person as the group finder follows them.</summary>
internal struct Walker
{
    // Over how long velocity is averaged: about a step and a half.
    private static readonly TimeSpan Smoothing = TimeSpan.FromSeconds(1);

    public Guid Shopper;
    public FloorPoint Position;
    public FloorVelocity Velocity;
    public DateTimeOffset FirstAt;
    public FloorPoint Origin;
    public DateTimeOffset At;
    public int Group;

    public static Walker Begin(Guid shopper, FloorPoint position, DateTimeOffset at) =>
        new() { Shopper = shopper, Position = position, Origin = position, FirstAt = at, At = at };

    public void Move(FloorPoint position, DateTimeOffset at)
    {
        var seconds = (at - At).TotalSeconds;
        if (seconds <= 0)
        {
            return;
        }

        var weight = 1 - Math.Exp(-seconds / Smoothing.TotalSeconds);
        var (x, y) = ((position.X - Position.X) / seconds, (position.Y - Position.Y) / seconds);
        Velocity = new(Velocity.X + ((x - Velocity.X) * weight), Velocity.Y + ((y - Velocity.Y) * weight));
        (Position, At) = (position, at);
    }
}
