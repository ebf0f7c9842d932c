using StoreTracking.Vision.Geometry;

namespace StoreTracking.Simulation.Rendering;

/// <summary>The truth about one person in one image.</summary>
/// <param name="PersonId">The person's <see cref="People.PersonState.Id"/>.</param>
/// <param name="Box">The extent of the whole body, hidden parts included and burdens not, clipped to the image, in its pixels.</param>
/// <param name="Visibility">The share of the body's picture that is neither outside the image nor behind fixtures, other people or their burdens: 0 to 1.</param>
public readonly record struct PersonBox(int PersonId, ImageBox Box, float Visibility);
