namespace StoreTracking.Vision.Geometry;

/// <summary>How an image is fitted into a model's input.</summary>
public enum LetterboxAlignment
{
    /// <summary>The aspect ratio is kept, the content lies in the top-left corner, padding to the right and below.</summary>
    TopLeft,

    /// <summary>The aspect ratio is kept, the content lies in the middle; an odd rest goes to the right and below.</summary>
    Centre,

    /// <summary>The image fills the input: no padding, the aspect ratio is lost.</summary>
    Stretch,
}
