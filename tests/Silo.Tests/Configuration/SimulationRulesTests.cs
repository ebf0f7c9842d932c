using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Tests.Configuration;

public sealed class SimulationRulesTests
{
    private const string Fixture = "simulation.fixtures[1]";
    private const string Doorway = "simulation.doorways[0]";
    private const string Till = "simulation.tills[0]";
    private const string Noise = "simulation.noise";

    [Fact]
    public void A_store_without_pictures_needs_no_detector()
    {
        var file = SimulatedStoreDocument.Read();

        Assert.Empty(file.Problems);
        Assert.Null(file.Store?.Detector);
        Assert.Equal((SimulationLevel.Detections, 7, 1), (file.Store?.Simulation?.Level, file.Store?.Simulation?.Seed, file.Store?.Simulation?.Staff));
    }

    [Fact]
    public void What_is_left_out_has_its_default()
    {
        var simulation = SimulatedStoreDocument.Read(
            ("simulation.seed", null), ("simulation.fixtures", null), ("simulation.tills", null), ("simulation.staff", null),
            ("simulation.noise", null)).Store?.Simulation;

        Assert.Equal((1, 0, 0, 0), (simulation?.Seed, simulation?.Fixtures.Length, simulation?.Tills.Length, simulation?.Staff));
        Assert.Equal(new NoiseConfiguration(), simulation?.Noise);
    }

    [Theory]
    [InlineData("simulation.level", "\"rendered\"", "detector: the field is missing; expected the model that finds people in the cameras' pictures.")]
    [InlineData("simulation.level", "\"detection\"", "simulation.level: 'detection' is not a known value; did you mean 'detections'?")]
    [InlineData("simulation.level", null, "simulation.level: the field is missing; expected one of rendered, detections, floor.")]
    [InlineData("simulation.seed", "1.5", "simulation.seed: expected a whole number, found 1.5.")]
    [InlineData("simulation.staff", "-1", "simulation.staff: -1 is out of range; expected 0 to 100 people.")]
    [InlineData("simulation.arrivalsPerHour", "[1, 2]", "simulation.arrivalsPerHour: 2 numbers; expected 24, one for each hour of the day from midnight.")]
    [InlineData("simulation.surge", """{ "everyMinutes": 10, "withinSeconds": 600, "parties": 5 }""", "simulation.surge.withinSeconds: 600 is out of range; expected 1 second to less than the time to the next crowd.")]
    [InlineData("simulation.surge", """{ "everyMinutes": 0, "withinSeconds": 30, "parties": 5 }""", "simulation.surge.everyMinutes: 0 is out of range; expected 1 to 1440 minutes.")]
    [InlineData("simulation.arrivalsPerHour[9]", "-3", "simulation.arrivalsPerHour[9]: -3 is out of range; expected 0 to 3600 parties an hour.")]
    [InlineData($"{Fixture}.kind", "\"shelve\"", $"{Fixture}.kind: 'shelve' is not a known value; did you mean 'shelf'?")]
    [InlineData($"{Fixture}.id", "\"gondola\"", $"{Fixture}.id: another fixture of this store is called 'gondola'; ids must differ.")]
    [InlineData($"{Fixture}.centre", "[9, 4]", $"{Fixture}.centre: [9, 4] lies outside the plan; expected a point between [0, 0] and [8, 6].")]
    [InlineData($"{Fixture}.size", "[1, 0]", $"{Fixture}.size: [1, 0] is out of range; expected the length and the depth, 0.05 to 2000 metres each.")]
    [InlineData($"{Fixture}.heading", "400", $"{Fixture}.heading: 400 is out of range; expected -360 to 360 degrees.")]
    [InlineData($"{Fixture}.height", "1400", $"{Fixture}.height: 1400 is out of range; expected 0.05 to 10 metres.")]
    [InlineData("simulation.doorways", "[]", "simulation.doorways: the list is empty; expected at least one doorway.")]
    [InlineData($"{Doorway}.to", "[3.3, 0.3]", $"{Doorway}.to: the doorway is 0.3 m wide; expected at least 0.8 m.")]
    [InlineData($"{Doorway}.inside", "[4, 0.3]", $"{Doorway}.inside: [4, 0.3] lies on the threshold; expected a point at least 0.05 m inside.")]
    [InlineData($"{Till}.queueEnd", "[6.6, 2.2]", $"{Till}.queueEnd: [6.6, 2.2] is where the customer stands; expected a point towards which the queue grows.")]
    [InlineData($"{Noise}.misses", "1", $"{Noise}.misses: 1 is out of range; expected a share from 0 to below 1.")]
    [InlineData($"{Noise}.latency", "60", $"{Noise}.latency: 60 is out of range; expected 0 to 10 seconds.")]
    [InlineData($"{Noise}.looks", "4", $"{Noise}.looks: 4 is out of range; expected 0 to 3 times the usual.")]
    [InlineData($"{Noise}.latencyy", "1", $"{Noise}.latencyy: no such field; did you mean 'latency'?")]
    [InlineData("cameras[0].source", """{ "kind": "simulated", "location": "x" }""", "cameras[0].source.location: a simulated camera sees the store's simulation; leave the location out.")]
    [InlineData("cameras[0].source", """{ "kind": "simulated", "loop": true }""", "cameras[0].source.loop: a source of kind 'simulated' has no end to start again from; leave loop out, or write false.")]
    [InlineData("cameras[0].calibration.lens.k1", "0.1", "cameras[0].calibration.lens: a simulated camera's lens does not distort; leave k1, k2, p1, p2 and k3 out.")]
    public void A_mistake_is_reported_once(string path, string? json, string expected) =>
        Assert.Equal([expected], SimulatedStoreDocument.ProblemsAfter(path, json));

    [Fact]
    public void A_simulated_camera_needs_a_simulation() => Assert.Contains(
        "cameras[0].source.kind: a camera of kind 'simulated' sees the store's simulation, and the store's field simulation is missing.",
        SimulatedStoreDocument.ProblemsAfter("simulation", null));

    [Fact]
    public void A_simulation_needs_a_camera_that_sees_it() => Assert.Contains(
        "simulation: no camera sees it; expected a camera with a source of kind 'simulated'.",
        SimulatedStoreDocument.ProblemsAfter("cameras[0].source", """{ "kind": "push" }"""));

    [Fact]
    public void A_simulated_camera_is_placed_by_its_pose() => Assert.Equal(
        ["cameras[0].calibration: a simulated camera is placed by worldToCamera; leave points and homography out."],
        SimulatedStoreDocument.ProblemsAfter(
            "cameras[0].calibration",
            """{ "imageWidth": 640, "imageHeight": 360, "homography": [0.01, 0, 0, 0, 0.01, 0, 0, 0, 1] }"""));

    [Fact]
    public void A_store_in_which_nobody_gets_anywhere_is_a_mistake() => Assert.Equal(
        [
            "simulation: Nobody can get into the store through the doorway \"street\": something stands behind it, or no way leads there from the first one.",
            "simulation: Nobody can get to the customer's place at the till \"till\".",
        ],
        SimulatedStoreDocument.ProblemsAfter(
            "simulation.fixtures", """[{ "id": "crate", "kind": "pillar", "centre": [3.75, 1.3], "size": [5, 1], "height": 1 }]"""));

    [Fact]
    public void A_simulated_store_has_one_floor()
    {
        var second = SimulatedStoreDocument.Parse()["floors"]![0]!;
        second["id"] = "upper";
        second["zones"] = new System.Text.Json.Nodes.JsonArray();
        second["lines"] = new System.Text.Json.Nodes.JsonArray();
        var first = SimulatedStoreDocument.Parse()["floors"]![0]!;

        Assert.Equal(
            ["floors: 2 floors; expected exactly one in a store with a simulation."],
            SimulatedStoreDocument.ProblemsAfter("floors", $"[{first.ToJsonString()}, {second.ToJsonString()}]"));
    }

    [Fact]
    public void A_real_camera_may_stand_beside_simulated_ones_and_needs_the_detector()
    {
        var camera = StoreDocument.Parse()["cameras"]![2]!.ToJsonString();
        var simulated = SimulatedStoreDocument.Parse()["cameras"]![0]!.ToJsonString();

        Assert.Equal(
            ["detector: the field is missing; expected the model that finds people in the cameras' pictures."],
            SimulatedStoreDocument.ProblemsAfter("cameras", $"[{simulated}, {camera}]"));
    }
}
