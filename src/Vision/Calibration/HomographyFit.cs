namespace StoreTracking.Vision.Calibration;

/// <summary>A fitted map from the image to the floor, and how well it meets the pairs it was fitted to.</summary>
/// <param name="Homography">The map, positive in front of the horizon.</param>
/// <param name="RmsMetres">The root mean square distance on the floor between a measured point and the mapped one.</param>
/// <param name="RmsPixels">The same in the image, with the inverse map.</param>
/// <param name="WorstPair">The index of the pair that is farthest off on the floor, from 0.</param>
/// <param name="WorstMetres">How far that pair is off, in metres.</param>
public readonly record struct HomographyFit(
    Homography Homography, double RmsMetres, double RmsPixels, int WorstPair, double WorstMetres);
