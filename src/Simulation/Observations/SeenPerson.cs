using StoreTracking.Simulation.People;
using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Observations;

/// <summary>Somebody in a camera's view.</summary>
/// <param name="Box">The box around the whole body, in pixels of the image; it may reach beyond it.</param>
/// <param name="Depth">How far along the view, in metres.</param>
/// <param name="Visible">The share of the body, from the crown down, that neither walls nor fixtures hide.</param>
/// <param name="Look">What they look like.</param>
/// <param name="Facing">How far they face the camera: the cosine, 1 from the front and −1 from behind.</param>
internal readonly record struct SeenPerson(ImageBox Box, float Depth, float Visible, Appearance Look, float Facing);
