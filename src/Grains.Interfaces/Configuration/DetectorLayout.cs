using System.Text.Json.Serialization;

namespace StoreTracking.Grains.Interfaces;

/// <summary>How a detector lays out its output.</summary>
[GenerateSerializer, Alias("storetracking.DetectorLayout")]
[JsonConverter(typeof(JsonStringEnumConverter<DetectorLayout>))]
public enum DetectorLayout
{
    /// <summary>Recognised from the names, number and shapes of the graph's outputs.</summary>
    [JsonStringEnumMemberName("auto")] Auto,

    /// <summary>YOLOX: [batch, anchors, 5 + classes], undecoded grid offsets, objectness times class.</summary>
    [JsonStringEnumMemberName("yolox")] Yolox,

    /// <summary>YOLOv8 and its kin: [batch, 4 + classes, anchors], decoded centres and sizes.</summary>
    [JsonStringEnumMemberName("yolov8")] Yolov8,

    /// <summary>YOLO with suppression built in: [batch, boxes, 6], corners, score, class.</summary>
    [JsonStringEnumMemberName("yolo-nms")] YoloNms,

    /// <summary>DETR and its kin: logits [batch, queries, classes] and normalised boxes [batch, queries, 4].</summary>
    [JsonStringEnumMemberName("detr")] Detr,

    /// <summary>SSD: boxes [batch, n, 4] and scores [batch, n, classes], or [1, 1, n, 7].</summary>
    [JsonStringEnumMemberName("ssd")] Ssd,
}
