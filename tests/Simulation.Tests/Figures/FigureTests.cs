using System.Numerics;
using StoreTracking.Simulation.Figures;
using StoreTracking.Simulation.Figures.Pose;
using StoreTracking.Simulation.Figures.Shape;
using StoreTracking.Simulation.People;

namespace StoreTracking.Simulation.Tests.Figures;

public class FigureTests
{
    private readonly FigureMesh _mesh = new();
    private readonly BodyPose _pose = new();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Somebody_who_stands_is_as_tall_as_their_stature_and_stands_on_the_floor(int seed)
    {
        var person = Draw(seed) with { Activity = PersonActivity.Standing };
        Build(person);

        Assert.Equal(person.Appearance.Stature, Highest(), 0.03f);
        Assert.InRange(Lowest(), 0, 0.03f);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Somebody_who_walks_has_a_foot_on_the_floor_in_every_phase(int seed)
    {
        for (var phase = 0f; phase < 1; phase += 0.05f)
        {
            var person = Draw(seed);
            var stature = person.Appearance.Stature;

            // From strolling to hurrying.
            Build(person with { Activity = PersonActivity.Walking, Velocity = new((0.25f + (0.015f * seed)) * stature, 0), GaitPhase = phase });

            Assert.InRange(Lowest(), 0, 0.03f);
            Assert.InRange(Highest(), 0.93f * stature, stature + 0.03f);
        }
    }

    [Fact]
    public void The_foot_that_carries_the_body_stays_where_it_stands()
    {
        var person = Draw(3);
        var speed = 1.3f;
        var stride = Gait.StrideLength(person.Appearance.Stature, speed);
        Vector3? stands = null;
        for (var phase = 0.12f; phase < 0.36f; phase += 0.02f)
        {
            // The body has come as far as the phase says.
            Build(person with { Activity = PersonActivity.Walking, Velocity = new(speed, 0), GaitPhase = phase, Position = new(phase * stride, 0) });
            stands ??= _pose.LeftLeg.Ankle;
            Assert.True(Vector3.Distance(stands.Value, _pose.LeftLeg.Ankle) < 0.01f, $"at {phase}: {_pose.LeftLeg.Ankle} against {stands}");
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Bones_keep_their_lengths_in_every_activity(int seed)
    {
        foreach (var activity in Enum.GetValues<PersonActivity>())
        {
            var person = Draw(seed) with { Activity = activity, ActivityTime = 2, Velocity = activity == PersonActivity.Walking ? new(1.2f, 0) : default };
            Build(person);

            foreach (var leg in (LegPose[])[_pose.LeftLeg, _pose.RightLeg])
            {
                Assert.Equal(BodyProportions.Thigh * person.Appearance.Stature, Vector3.Distance(leg.Hip, leg.Knee), 1e-3f);
                Assert.Equal(BodyProportions.Shank * person.Appearance.Stature, Vector3.Distance(leg.Knee, leg.Ankle), 1e-3f);
            }

            foreach (var arm in (ArmPose[])[_pose.LeftArm, _pose.RightArm])
            {
                Assert.Equal(BodyProportions.UpperArm * person.Appearance.Stature, Vector3.Distance(arm.Shoulder, arm.Elbow), 1e-3f);
                Assert.Equal(BodyProportions.Forearm * person.Appearance.Stature, Vector3.Distance(arm.Elbow, arm.Wrist), 1e-3f);
            }
        }
    }

    [Fact]
    public void Arms_swing_against_the_legs()
    {
        var person = Draw(3) with { Activity = PersonActivity.Walking, Velocity = new(1.3f, 0), GaitPhase = 0, Heading = 0 };
        Build(person with { Appearance = person.Appearance with { Carries = Carried.Nothing } });

        Assert.True(_pose.LeftLeg.Ankle.X > _pose.RightLeg.Ankle.X + 0.3f);
        Assert.True(_pose.LeftArm.Wrist.X < _pose.RightArm.Wrist.X - 0.1f);
    }

    [Fact]
    public void A_reaching_hand_is_ahead_of_the_body_and_a_bending_back_is_low()
    {
        var person = Draw(3) with { Heading = 0, ActivityTime = 3 };
        Build(person with { Activity = PersonActivity.Reaching });
        Assert.True(MathF.Max(_pose.LeftArm.Wrist.X, _pose.RightArm.Wrist.X) > 0.35f);

        Build(person with { Activity = PersonActivity.Bending });
        Assert.True(Highest() < 0.85f * person.Appearance.Stature, $"{Highest()}");
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void All_normals_are_unit_vectors_and_all_texels_lie_in_the_atlas(int seed)
    {
        Build(Draw(seed) with { Activity = PersonActivity.Holding, ActivityTime = 2 });

        foreach (var normal in _mesh.Normals)
        {
            Assert.Equal(1, normal.Length(), 1e-3f);
        }

        foreach (var texel in _mesh.Texels)
        {
            Assert.InRange(texel.X, 0, 64);
            Assert.InRange(texel.Y, 0, 256);
        }
    }

    private static PersonState Draw(int seed) => new()
    {
        Id = seed,
        Party = seed,
        Role = PersonRole.Shopper,
        Position = Vector2.Zero,
        Velocity = Vector2.Zero,
        Heading = 0,
        Activity = PersonActivity.Standing,
        Appearance = Wardrobe.Draw(new Random(seed), PersonRole.Shopper),
    };

    private void Build(in PersonState person)
    {
        var style = new FigureStyle(person.Appearance);
        PoseSolver.Solve(person, style, 0, _pose);
        FigureBuilder.Build(person, style, _pose, 8, _mesh);
    }

    private float Highest() => Heights().Max();

    private float Lowest() => Heights().Min();

    private IEnumerable<float> Heights() => _mesh.Positions[.._mesh.BodyVertices].ToArray().Select(position => position.Z);
}
