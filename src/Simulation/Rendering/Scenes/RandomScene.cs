using StoreTracking.Simulation.People;
using StoreTracking.Simulation.Plans;

namespace StoreTracking.Simulation.Rendering.Scenes;

/// <summary>A room, a camera in it, how both look, and who is there: one picture's worth of chance.</summary>
/// <param name="Plan">The room.</param>
/// <param name="Camera">The camera.</param>
/// <param name="Look">The look.</param>
/// <param name="People">The people.</param>
public sealed record RandomScene(StorePlan Plan, CameraPlan Camera, RenderLook Look, IReadOnlyList<PersonState> People);
