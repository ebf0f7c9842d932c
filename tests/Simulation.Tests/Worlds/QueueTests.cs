using System.Numerics;
using StoreTracking.Simulation.Behaviour;
using StoreTracking.Simulation.Tests.Plans;
using StoreTracking.Simulation.Worlds;

namespace StoreTracking.Simulation.Tests.Worlds;

public class QueueTests
{
    [Fact]
    public void First_come_is_first_served()
    {
        var (joined, served) = (new List<int>(), new List<int>());
        Busy().Run(TimeSpan.FromHours(1), world =>
        {
            var queue = world.Scene.Queues[0].People;
            for (var i = 0; i < queue.Count; i++)
            {
                if (!joined.Contains(queue[i].Id))
                {
                    joined.Add(queue[i].Id);
                }
            }

            if (queue.Count > 0 && queue[0].Activity is StoreTracking.Simulation.Behaviour.Activities.Pay && !served.Contains(queue[0].Id))
            {
                served.Add(queue[0].Id);
            }
        });

        Assert.True(served.Count > 40);
        Assert.Equal(joined.Take(served.Count), served);
    }

    [Fact]
    public void Those_who_wait_stand_in_line_with_gaps()
    {
        var gaps = new List<float>();
        Busy().Run(TimeSpan.FromHours(1), world =>
        {
            var queue = world.Scene.Queues[0].People;
            for (var i = 1; i < queue.Count; i++)
            {
                if (queue[i].IsStanding && queue[i - 1].IsStanding)
                {
                    gaps.Add(Vector2.Distance(queue[i].Position, queue[i - 1].Position));
                }
            }
        });

        gaps.Sort();
        Assert.InRange(gaps[gaps.Count / 2], Habits.QueueGap - 0.1f, Habits.QueueGap + 0.15f);
        Assert.InRange(gaps[gaps.Count / 20], 0.6f, 1);
    }

    [Fact]
    public void A_queue_bends_where_there_is_no_room_and_never_meets_itself()
    {
        var plan = TestPlans.Shop();
        var scene = new Scene(plan with { Tills = [plan.Tills[0] with { QueueEnd = new(10.4f, 1) }] });
        var queue = scene.Queues[0];
        var slots = Enumerable.Range(0, 10).Select(slot => queue[slot]).ToArray();

        Assert.All(slots, slot => Assert.True(scene.Map.Clearance(slot) > 0.25f));
        for (var i = 0; i < slots.Length; i++)
        {
            Assert.All(slots.Skip(i + 1), slot => Assert.True(Vector2.Distance(slots[i], slot) > Habits.QueueGap - 0.01f));
        }
    }

    private static World Busy() => Worlds.Of(TestPlans.Shop(110), 6);
}
