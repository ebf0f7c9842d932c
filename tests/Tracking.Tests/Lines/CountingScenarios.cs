using StoreTracking.Tracking.Geometry;
using StoreTracking.Tracking.Lines;

namespace StoreTracking.Tracking.Tests.Lines;

/// <summary>The table of the counting conformance suite. The line is the x axis from -1.5 to 1.5; inside is up.</summary>
internal static class CountingScenarios
{
    private const double Walk = 1.4;

    private static readonly Walker Inwards = Walker.Along(Walk, new(0, -4), new(0, 4));
    private static readonly Walker Outwards = Walker.Along(Walk, new(0, 4), new(0, -4));

    private static readonly CountingLine[] Bent =
    [
        new("west", new(-2, 0), new(0, 0.5), new(0, 3)),
        new("east", new(0, 0.5), new(2, 0), new(0, 3)),
    ];

    public static readonly CountingScenario[] All =
    [
        new("nobody", 0, 0),
        new("somebody far away", 0, 0, Walker.Along(Walk, new(-6, 5), new(6, 5))),
        new("clean crossing inwards", 1, 0, Inwards),
        new("clean crossing outwards", 0, 1, Outwards),
        new("oblique crossing", 1, 0, Walker.Along(Walk, new(-4, -4), new(4, 4))),
        new CountingScenario("diagonal", 1, 0, Inwards).Turned("clean crossing of a diagonal line", 37),
        new CountingScenario("diagonal", 0, 1, Outwards).Turned("clean crossing of a vertical line", 90),
        new("in, out and in again", 2, 1, Walker.Along(Walk, new(0, -4), new(0, 3), new(0, -3), new(0, 4))),
        new("very slow crossing", 1, 0, Walker.Along(0.15, new(0, -2.5), new(0, 2.5))),
        new("running: one step over the band at a low frame rate", 1, 0, Walker.Along(3, new(0, -9), new(0, 9))),

        new("flicker: unseen around the line", 1, 0, Inwards with { Hidden = [(2.3, 3.4)] }),
        new("flicker: a quarter of the frames missing", 1, 0, Walker.Along(Walk, new(0, -8), new(0, 8)) with { Missing = 0.25 }),
        new("gap of two seconds and a half across the line", 1, 0, Walker.Along(1, new(0, -5), new(0, 5)) with { Hidden = [(3.75, 6.25)] }),
        new("gap too long to be one path", 0, 0, Walker.Along(0.6, new(0, -5), new(0, 5)) with { Hidden = [(4, 13)] }),
        new("duplicate timestamps", 1, 0, Inwards) { Doubled = true },
        new("duplicate timestamps while standing on the line", 0, 0, Walker.Along(Walk, new(0, -4), new(0, 0)).Waiting(10).Then(Walk, new(0, -4))) { Doubled = true },

        new("jitter while standing on the line, then back", 0, 0, Standing.Then(Walk, new(0, -4))),
        new("jitter while standing on the line, then in", 1, 0, Standing.Then(Walk, new(0, 4))),
        new("jitter of somebody who was always on the line", 0, 0, Walker.Along(Walk, new(0, 0), new(0.1, 0)).Waiting(20) with { Jitter = 0.3 }),
        new("loitering along the line", 0, 0, Walker.Along(0.7, new(0, -4), new(-1, 0), new(1, 0), new(-1, 0), new(1, 0), new(0, -4))),

        new("turn before the line", 0, 0, Walker.Along(Walk, new(0, -4), new(0, -0.9), new(0, -4))),
        new("turn on the line", 0, 0, Walker.Along(Walk, new(0, -4), new(0, 0), new(0, -4))),
        new("turn just after the line", 0, 0, Walker.Along(Walk, new(0, -4), new(0, 0.3), new(0, -4))),
        new("turn well after the line", 1, 1, Walker.Along(Walk, new(0, -4), new(0, 2.5), new(0, -4))),
        new("in, a look around just beyond the band, and on", 1, 0, Walker.Along(Walk, new(0, -4), new(0, 0.9)).Waiting(6).Then(Walk, new(0, 4))),

        new("two people side by side", 2, 0, Walker.Along(Walk, new(-0.6, -4), new(-0.6, 4)), Walker.Along(Walk, new(0.6, -4), new(0.6, 4))),
        new("two people in opposite directions at once", 1, 1, Walker.Along(Walk, new(-0.6, -4), new(-0.6, 4)), Walker.Along(Walk, new(0.6, 4), new(0.6, -4))),
        new("one person in, one who waits on the line", 1, 0, Walker.Along(Walk, new(1, -4), new(1, 4)), Walker.Along(Walk, new(-0.8, -3), new(-0.8, 0)).Waiting(8)),

        new("born on the line, walks in", 0, 0, Walker.Along(Walk, new(0, 0), new(0, 4))),
        new("born on the line, walks out", 0, 0, Walker.Along(Walk, new(0, 0), new(0, -4))),
        new("lost on the line", 0, 0, Walker.Along(Walk, new(0, -4), new(0, 0))),
        new("number switches on the line", 1, 0, Inwards with { Switches = [2.9] }),
        new("number switches on the line after a gap", 1, 0, Inwards with { Switches = [2.9], Hidden = [(2.6, 3.1)] }),
        new("number switches before and after the line", 1, 0, Inwards with { Switches = [2, 4] }),
        new("number switches while turning on the line", 0, 0, Walker.Along(Walk, new(0, -4), new(0, 0), new(0, -4)) with { Switches = [2.8] }),

        new("round the end of the line", 0, 0, Walker.Along(Walk, new(2.6, -4), new(2.6, 4))),
        new("round the end and back through the line", 0, 1, Walker.Along(Walk, new(2.6, -4), new(2.6, 3), new(0, 3), new(0, -4))),
        new("the end of the line touched", 0, 0, Walker.Along(Walk, new(4, -3), new(1.5, 0), new(4, -3))),
        new("teleport across the line", 0, 0, Walker.Along(Walk, new(0, -4), new(0, -1.5)).Jumping(new(0, 7)).Then(Walk, new(0, 10))),
        new("bent line, through the left half", 1, 0, Walker.Along(Walk, new(-0.9, -4), new(-0.9, 5))) { Lines = Bent },
        new("bent line, through the right half and out by the left", 1, 1, Walker.Along(Walk, new(0.9, -4), new(0.9, 4), new(-0.9, 4), new(-0.9, -4))) { Lines = Bent },
    ];

    private static Walker Standing => Walker.Along(Walk, new(0, -4), new(0, 0)).Waiting(20) with { Jitter = 0.3 };

    public static CountingScenario Named(string name) => All.Single(scenario => scenario.Name == name);
}
