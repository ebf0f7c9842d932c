namespace StoreTracking.Vision.Detections;

/// <summary>Which class of a detector means "person", told from the number of classes.</summary>
public static class PersonClass
{
    /// <summary>
    /// For YOLO models, whose classes begin at 0 without a background: always 0, which is "person" in COCO-80 and the
    /// only class of a model for people.
    /// </summary>
    public const int Yolo = 0;

    /// <summary>For rows that name their class, as SSD's [1, 1, n, 7]: 1, after a background at 0.</summary>
    public const int SsdRows = 1;

    /// <summary>
    /// For DETR-style logits: 1 with the 91 ids of COCO, whose id 0 is not used, with or without a class for "no
    /// object" after them (91, 92); 0 otherwise (one class, COCO-80, either with "no object" last).
    /// </summary>
    public static int ForDetr(int classes) => classes is 91 or 92 ? 1 : 0;

    /// <summary>
    /// For SSD-style scores, whose class 0 is the background: 15 in Pascal VOC (21), 1 otherwise (people alone 2,
    /// COCO-80 81, COCO-91 91). Models without a background have 1, 20, 80 or 90 classes: 0, or 14 in Pascal VOC (20).
    /// </summary>
    public static int ForSsd(int classes) => classes switch
    {
        1 or 80 or 90 => 0,
        20 => 14,
        21 => 15,
        _ => 1,
    };
}
