namespace StoreTracking.Vision.Detections;

/// <summary>
/// How a detector lays out its output tensors: <c>b</c> images in a batch, <c>n</c> rows, <c>c</c> classes. A grid
/// count is the sum of (width / s) · (height / s) over the strides s of 8, 16, 32 and, for the larger networks, 64.
/// </summary>
public enum DetectionLayout
{
    /// <summary>Recognised from the names, number and shapes of the graph's outputs.</summary>
    Auto,

    /// <summary>
    /// YOLOX (Ge et al., "YOLOX: Exceeding YOLO Series in 2021"): one output [b, n, 5 + c], n being the grid count.
    /// Centre offsets in cells, sizes as logarithms of cells, objectness, then a score per class.
    /// </summary>
    Yolox,

    /// <summary>
    /// YOLOv8 and its kin: one output [b, 4 + c, n], n greater than 4 + c. Centre and size in pixels of the input, then
    /// a score per class; suppression is left to the caller.
    /// </summary>
    Yolov8,

    /// <summary>
    /// YOLO with suppression in the graph: one output [b, n, 6], n not being the grid count. Left, top, right, bottom in
    /// pixels of the input, score, class.
    /// </summary>
    YoloNms,

    /// <summary>
    /// DETR and its kin (Carion et al., "End-to-End Object Detection with Transformers"): logits [b, n, c] and boxes
    /// [b, n, 4], centre and size as fractions of the input.
    /// </summary>
    Detr,

    /// <summary>
    /// SSD (Liu et al., "SSD: Single Shot MultiBox Detector") with decoded boxes: boxes [b, n, 4], left, top, right,
    /// bottom as fractions of the input, and scores [b, n, c]; or one output [1, 1, n, 7] of image, class, score, left,
    /// top, right, bottom, where an image below zero ends the list.
    /// </summary>
    Ssd,
}
