using System.Numerics;
using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;
using StoreTracking.Simulation.Rendering;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Tests.Rendering;

public class CameraRendererTests
{
    private static readonly Fixture Shelf = new("shelf", FixtureKind.Shelf, new(6.2f, 4), new(4, 0.6f), MathF.PI / 2, 2.6f);

    [Fact]
    public void The_same_seed_and_time_give_the_same_bytes()
    {
        PersonState[] people = [Sight.Person(1, 4, 4), Sight.Person(2, 6, 3) with { Velocity = new(0, 1.2f), Activity = PersonActivity.Walking }];
        var look = new RenderLook { Seed = 7 };

        Assert.True(new Sight(look, Shelf).See(people).SequenceEqual(new Sight(look, Shelf).See(people)));
    }

    [Fact]
    public void Noise_differs_from_one_frame_to_the_next()
    {
        var sight = new Sight(new RenderLook { Noise = 4 });
        var first = sight.See().ToArray();
        var second = sight.SeeAt(Sight.Noon.AddMilliseconds(100));

        Assert.InRange(first.Zip(second).Count(pair => pair.First != pair.Second), first.Length / 2, first.Length);
    }

    [Fact]
    public void Another_seed_stocks_other_goods()
    {
        var first = new Sight(Sight.Still with { Seed = 1 }, Shelf).See();
        var second = new Sight(Sight.Still with { Seed = 2 }, Shelf).See();

        Assert.False(first.SequenceEqual(second));
    }

    [Theory]
    [InlineData(PersonActivity.Standing)]
    [InlineData(PersonActivity.Reaching)]
    [InlineData(PersonActivity.Bending)]
    [InlineData(PersonActivity.Walking)]
    public void A_box_is_as_large_as_what_the_person_changes_in_the_picture(PersonActivity activity)
    {
        var sight = new Sight();
        var empty = sight.See().ToArray();
        var speed = activity == PersonActivity.Walking ? new Vector2(0, 1.3f) : Vector2.Zero;
        var filled = sight.See(Sight.Person(1, 5, 4) with { Activity = activity, ActivityTime = 3, Velocity = speed, GaitPhase = 0.1f });

        var box = Assert.Single(sight.Boxes).Box;
        var changed = Extent(empty, filled);

        Assert.Equal(changed.Left, box.Left, 1.6f);
        Assert.Equal(changed.Top, box.Top, 1.6f);
        Assert.Equal(changed.Right, box.Right, 1.6f);
        Assert.Equal(changed.Bottom, box.Bottom, 1.6f);
    }

    [Fact]
    public void A_box_goes_from_the_floor_under_somebody_to_their_stature()
    {
        var sight = new Sight();
        sight.See(Sight.Person(1, 5, 4));

        var box = Assert.Single(sight.Boxes).Box;
        Assert.Equal(Sight.Camera.Project(new(5, 4, 0)).Y, box.Bottom, 4f);
        Assert.Equal(Sight.Camera.Project(new(5, 4, 1.75f)).Y, box.Top, 2f);
    }

    [Fact]
    public void Somebody_in_front_of_a_shelf_is_seen_and_somebody_behind_it_is_not()
    {
        var sight = new Sight(Sight.Still, Shelf);
        sight.See(Sight.Person(1, 5.2f, 4.5f), Sight.Person(2, 7.4f, 4));

        Assert.Equal(1, Of(sight, 1).Visibility, 1e-6f);
        Assert.Equal(0, Of(sight, 2).Visibility);
        Assert.True(Of(sight, 2).Box.IsUsable);
    }

    [Fact]
    public void Somebody_in_front_takes_from_what_is_seen_of_somebody_behind()
    {
        var sight = new Sight();
        sight.See(Sight.Person(1, 6, 4.15f), Sight.Person(2, 4, 4));

        Assert.InRange(Of(sight, 1).Visibility, 0.02f, 0.8f);
        Assert.Equal(1, Of(sight, 2).Visibility, 1e-6f);
    }

    [Fact]
    public void What_somebody_carries_themselves_takes_nothing_from_their_visibility()
    {
        var sight = new Sight();
        sight.See(Sight.Person(1, 5, 4) with { Heading = MathF.PI, Appearance = Sight.Plain with { Carries = Carried.Trolley } });

        Assert.Equal(1, Of(sight, 1).Visibility, 1e-6f);
    }

    [Fact]
    public void A_trolley_does_not_widen_a_box()
    {
        var sight = new Sight();
        var person = Sight.Person(1, 5, 4) with { Heading = MathF.PI / 2 };
        sight.See(person with { Appearance = Sight.Plain with { Carries = Carried.Trolley } });
        var pushing = Of(sight, 1).Box;
        sight.See(person with { Activity = PersonActivity.Reaching, ActivityTime = 3 });

        // Hands on the handle reach about as far as hands towards a shelf; the trolley itself is 0.85 m longer.
        Assert.Equal(Of(sight, 1).Box.Width, pushing.Width, 8f);
    }

    [Theory]
    [InlineData(0.2f, 4, "behind the lens")]
    [InlineData(3, 0.3f, "beside the view")]
    public void Nobody_outside_the_view_has_a_box(float x, float y, string where)
    {
        var sight = new Sight();
        var empty = sight.See().ToArray();
        var filled = sight.See(Sight.Person(1, x, y));

        Assert.True(sight.Boxes.Count == 0, where);
        Assert.True(empty.SequenceEqual(filled));
    }

    [Fact]
    public void The_border_of_the_image_takes_from_visibility()
    {
        var sight = new Sight();

        // At this depth the border of the view runs through the middle of the person.
        var depth = Vector3.Dot(new Vector3(5, 4, 0.9f) - Sight.Camera.Position, Sight.Camera.Forward);
        var border = 4 + (depth * 160 / Sight.Camera.Focal.X);
        sight.See(Sight.Person(1, 5, border));

        Assert.InRange(Of(sight, 1).Visibility, 0.3f, 0.7f);
        Assert.Equal(0, Of(sight, 1).Box.Left, 1e-3f);
    }

    [Fact]
    public void Feet_darken_the_floor_about_them()
    {
        var sight = new Sight(Sight.Still with { Shadows = 0.8f });
        var empty = sight.See().ToArray();
        var filled = sight.See(Sight.Person(1, 5, 4));

        var box = Of(sight, 1).Box;
        var below = (((int)box.Bottom * 320) + (int)((box.Left + box.Right) / 2)) * 3;
        Assert.True(filled[below] < 0.9 * empty[below], $"{filled[below]} against {empty[below]}");
    }

    [Fact]
    public void A_picture_allocates_nothing_once_everybody_was_seen()
    {
        var sight = new Sight(new RenderLook(), Shelf);
        PersonState[] people =
        [
            Sight.Person(1, 4.2f, 4) with { Appearance = Sight.Plain with { Carries = Carried.Trolley } },
            Sight.Person(2, 6, 5) with { Velocity = new(0, 1.3f), Activity = PersonActivity.Walking },
            Sight.Person(3, 7, 2) with { Activity = PersonActivity.Bending, ActivityTime = 1 },
        ];
        for (var i = 0; i < 5; i++)
        {
            sight.SeeAt(Sight.Noon.AddSeconds(i), people);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 20; i++)
        {
            sight.SeeAt(Sight.Noon.AddSeconds(i), people);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void A_memory_of_another_length_is_refused()
    {
        var sight = new Sight();
        var renderer = new CameraRenderer(sight.Plan, Sight.Camera, Sight.Still);

        var error = Assert.Throws<ArgumentException>(() => renderer.Render([], Sight.Noon, new byte[10], null));

        Assert.Contains("320x180 takes 172800 bytes, but there is room for 10", error.Message, StringComparison.Ordinal);
    }

    private static PersonBox Of(Sight sight, int person) => sight.Boxes.Single(box => box.PersonId == person);

    private static ImageBox Extent(byte[] empty, byte[] filled)
    {
        int left = 320, top = 180, right = 0, bottom = 0;
        for (var i = 0; i < empty.Length; i++)
        {
            // More than the one level by which exposure breathes.
            if (Math.Abs(empty[i] - filled[i]) > 3)
            {
                var (x, y) = (i / 3 % 320, i / 3 / 320);
                (left, top, right, bottom) = (Math.Min(left, x), Math.Min(top, y), Math.Max(right, x + 1), Math.Max(bottom, y + 1));
            }
        }

        return new(left, top, right, bottom);
    }
}
