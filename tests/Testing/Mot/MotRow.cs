namespace StoreTracking.Testing.Mot;

/// <summary>
/// One line of a MOTChallenge text file: frame, identity, left, top, width, height, confidence and what follows.
/// </summary>
/// <param name="Frame">The frame's number, from 1.</param>
/// <param name="Id">The identity; -1 in files of detections.</param>
/// <param name="Left">Pixels from the image's left edge.</param>
/// <param name="Top">Pixels from the image's top edge.</param>
/// <param name="Width">The box's width in pixels.</param>
/// <param name="Height">The box's height in pixels.</param>
/// <param name="Confidence">A detection's score; in a file of truth, 0 marks a box to leave out.</param>
/// <param name="Class">The eighth column where there is one: in MOT16 and later truth, 1 is a pedestrian.</param>
public readonly record struct MotRow(
    int Frame, int Id, float Left, float Top, float Width, float Height, float Confidence, double Class);
