using FsCheck.Fluent;
using StoreTracking.Tracking.Floor;
using StoreTracking.Tracking.Geometry;
using static StoreTracking.Tracking.Tests.Floor.FloorScene;

namespace StoreTracking.Tracking.Tests.Floor;

public sealed class BoundsTests
{
    [Fact]
    public void A_full_floor_refuses_births_and_counts_them()
    {
        var scene = new FloorScene(new() { MaximumTracks = 3 });

        scene.See("a", 0, [.. Enumerable.Range(1, 5).Select(i => Person(i, i * 5, 1))]);

        Assert.Equal((3, 2L), (scene.Fusion.AllTracks.Count, scene.Fusion.RefusedBirths));
    }

    [Fact]
    public void A_frame_with_too_many_people_is_cut()
    {
        var scene = new FloorScene(new() { MaximumObservations = 2 });

        scene.See("a", 0, [.. Enumerable.Range(1, 5).Select(i => Person(i, i * 5, 1))]);

        Assert.Equal((2, 3L), (scene.Fusion.AllTracks.Count, scene.Fusion.IgnoredObservations));
    }

    [Theory]
    [InlineData(4, 0.1, 1)]
    [InlineData(4, -0.49, 1)]
    [InlineData(4, -0.51, 0)]
    [InlineData(8.49, 3, 1)]
    [InlineData(8.51, 3, 0)]
    [InlineData(-0.51, 3, 0)]
    [InlineData(4, 6.51, 0)]
    public void Whoever_seems_to_stand_far_off_the_plan_is_ignored(double x, double y, int seen)
    {
        var scene = new FloorScene(layout: new() { Plan = (new(0, 0), new(8, 6)) });

        scene.See("a", 0, Person(1, x, y));

        Assert.Equal((seen, 1L - seen), (scene.Fusion.AllTracks.Count, scene.Fusion.IgnoredObservations));
    }

    [Fact]
    public void The_camera_that_was_silent_for_longest_gives_way()
    {
        var scene = new FloorScene(new() { MaximumCameras = 2 });
        scene.See("a", 0);
        scene.See("b", 0.1);
        scene.See("a", 0.2);
        scene.See("c", 0.3);

        Assert.Equal(2, scene.Fusion.Held.Cameras);
        Assert.Equal(FrameVerdict.Stale, scene.Fusion.Observe("a", 1, Start, []).Verdict);
        Assert.Equal(FrameVerdict.Accepted, scene.Fusion.Observe("b", 1, Start, []).Verdict);
    }

    [Fact]
    public void Pairs_and_tracks_are_forgotten_with_their_people()
    {
        var scene = new FloorScene(new() { SystematicSigma = 0.02, MergeMetres = 0.8, MergeTime = TimeSpan.FromSeconds(20), ApartShare = 1 });
        for (var time = 0.0; time < 2; time += 0.1)
        {
            scene.See("a", time, Person(1, 5, 5));
            scene.See("b", time + 0.05, Person(1, 5.7, 5));
        }

        Assert.Equal(1, scene.Fusion.Held.Pairs);
        scene.See("a", 120);
        Assert.Equal((0, 0), (scene.Fusion.Held.Pairs, scene.Fusion.AllTracks.Count));
    }

    [Fact]
    public void No_two_floor_tracks_are_bound_to_one_track_of_a_camera_whatever_the_cameras_say()
    {
        var person =
            from track in Gen.Choose(1, 4)
            from x in Gen.Choose(0, 30)
            from y in Gen.Choose(0, 10)
            select Person(track, x / 5.0, y / 5.0);
        var frame =
            from camera in Gen.Choose(0, 2)
            from milliseconds in Gen.Choose(0, 700)
            from people in person.ListOf()
            select (Camera: camera, Milliseconds: milliseconds, People: people.ToArray());

        Property.ForAll(frame.ListOf(), frames =>
        {
            var scene = new FloorScene();
            var time = 0.0;
            foreach (var (camera, milliseconds, people) in frames)
            {
                time += milliseconds / 1000.0;
                scene.See($"{camera}", time, people);
                var alive = scene.Fusion.AllTracks;
                for (var number = 1; number <= 3; number++)
                {
                    for (var track = 1; track <= 4; track++)
                    {
                        Assert.InRange(alive.Count(item => item.Bindings.MisfitOf(number, track) is not null), 0, 1);
                    }
                }

                Assert.All(alive, item => Assert.True(item.Motion.Position.IsFinite && item.Motion.P.IsUsable && item.Motion.V.IsUsable));
            }
        });
    }

    [Fact]
    public void The_steady_state_allocates_nothing()
    {
        var fusion = new FloorFusion(Guid.NewGuid);
        string[] cameras = ["a", "b", "c", "d"];
        var frames = Enumerable.Range(0, 40)
            .Select(frame => Enumerable.Range(0, cameras.Length).Select(camera => Crowd(frame, camera)).ToArray())
            .ToArray();
        var (sequence, now, most) = (0L, Start, 0);

        // Everybody is forgotten between the rounds, so that each round begins, joins, loses and ends tracks.
        void Run()
        {
            now += TimeSpan.FromMinutes(5);
            foreach (var frame in frames)
            {
                (sequence, now) = (sequence + 1, now + TimeSpan.FromMilliseconds(100));
                for (var camera = 0; camera < cameras.Length; camera++)
                {
                    fusion.Observe(cameras[camera], sequence, now, frame[camera]);
                }

                most = Math.Max(most, fusion.Tracks.Length);
            }
        }

        Run();
        Run();
        var (before, people) = (GC.GetAllocatedBytesForCurrentThread(), fusion.Tracks.Length);
        Run();

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal((50, 50), (people, most));
    }

    // Fifty people who walk on a grid, each unseen by each camera, doubtful or followed under another number now and then.
    private static CameraObservation[] Crowd(int frame, int camera) =>
    [
        .. from person in Enumerable.Range(1, 50)
           where (person + frame + camera) % 7 != 0
           let place = new FloorPoint((person % 10 * 2) + (0.1 * frame), (person / 10 * 2) + (0.02 * camera))
           select new CameraObservation((100 * ((person + frame) / 30)) + person, place, 0.15, (person + frame) % 5 == 0 ? 0.3 : 0.9)
           {
               Appearance = Enumerable.Range(0, 36).Select(part => 1f + ((person + part) % 5)).ToArray(),
           },
    ];
}
