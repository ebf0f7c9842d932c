namespace StoreTracking.Silo.Tests.Configuration;

public sealed class CalibrationRulesTests
{
    private const string Pose = "cameras[0].calibration";
    private const string Points = "cameras[1].calibration";
    private const string Homography = "cameras[2].calibration";
    private const string Spread = $"{Points}.points: too many points coincide or lie in one line; expected four of which no three lie in one line.";

    [Theory]
    [InlineData($"{Pose}.imageWidth", "0", $"{Pose}.imageWidth: 0 is out of range; expected the image's width in pixels, 1 to 16384.")]
    [InlineData($"{Points}.imageHeight", "-1", $"{Points}.imageHeight: -1 is out of range; expected the image's height in pixels, 1 to 16384.")]
    [InlineData($"{Pose}.lens.fx", "0", $"{Pose}.lens.fx: 0 is out of range; expected the focal length in pixels, above 0.")]
    [InlineData($"{Pose}.lens.fy", "-5", $"{Pose}.lens.fy: -5 is out of range; expected the focal length in pixels, above 0.")]
    [InlineData($"{Pose}.lens", null, $"{Pose}.lens: the field is missing; worldToCamera needs the lens's focal lengths and centre.")]
    [InlineData($"{Pose}.worldToCamera", null, $"{Pose}: found none; expected exactly one of points, homography and worldToCamera.")]
    [InlineData($"{Pose}.homography", "[1, 0, 0, 0, 1, 0, 0, 0, 1]", $"{Pose}: found homography and worldToCamera; expected exactly one of points, homography and worldToCamera.")]
    [InlineData($"{Pose}.worldToCamera", "[1, 2, 3]", $"{Pose}.worldToCamera: 3 numbers; expected sixteen (4x4) or twelve (3x4), row by row.")]
    [InlineData($"{Pose}.worldToCamera[14]", "2.5", $"{Pose}.worldToCamera: the last row is not 0, 0, 0, 1; expected a 4x4 pose, row by row.")]
    [InlineData($"{Pose}.worldToCamera[0]", "1.1", $"{Pose}.worldToCamera: the left three columns are no rotation; expected rows of length 1 at right angles, right-handed.")]
    [InlineData($"{Pose}.worldToCamera[0]", "-1", $"{Pose}.worldToCamera: the left three columns are no rotation; expected rows of length 1 at right angles, right-handed.")]
    [InlineData($"{Pose}.worldToCamera[7]", "2500", $"{Pose}.worldToCamera: the camera would stand 2500 m above the floor; expected 0.2 to 100 m (the matrix leads from the plan to the camera, in metres).")]
    [InlineData($"{Pose}.worldToCamera[7]", "-2.5", $"{Pose}.worldToCamera: the camera would stand -2.5 m above the floor; expected 0.2 to 100 m (the matrix leads from the plan to the camera, in metres).")]
    [InlineData($"{Homography}.homography", "[1, 0, 0, 0, 1, 0, 0, 0]", $"{Homography}.homography: 8 numbers; expected nine, row by row.")]
    [InlineData($"{Homography}.homography", "[1, 2, 3, 2, 4, 6, 0, 0, 1]", $"{Homography}.homography: the matrix cannot be inverted; expected one that maps the image onto the floor.")]
    [InlineData($"{Points}.points", "[{ \"image\": [1, 1], \"floor\": [0, 0] }, { \"image\": [9, 1], \"floor\": [1, 0] }, { \"image\": [9, 9], \"floor\": [1, 1] }]", $"{Points}.points: 3 points; expected at least 4, no three of them in one line.")]
    [InlineData($"{Points}.points[1].image", "[641, 100]", $"{Points}.points[1].image: [641, 100] lies outside the image; expected a point of its 640x480 pixels.")]
    [InlineData($"{Points}.points[1].image", "[100, 100.5]", Spread)]
    [InlineData($"{Points}.points[1].floor", "[2, 1.5]", Spread)]
    public void A_mistake_is_reported_once(string path, string? json, string expected) =>
        Assert.Equal([expected], StoreDocument.ProblemsAfter(path, json));

    [Theory]
    [InlineData($"{Pose}.worldToCamera", "[1, 0, 0, 0, 0, 0, -1, 2.5, 0, 1, 0, 0]")]
    [InlineData($"{Pose}.worldToCamera[7]", "0.2")]
    [InlineData($"{Points}.points[1].image", "[640, 0]")]
    [InlineData($"{Points}.lens", "{ \"fx\": 500, \"fy\": 500, \"cx\": 320, \"cy\": 240 }")]
    public void What_is_only_just_right_is_right(string path, string json) => Assert.Empty(StoreDocument.ProblemsAfter(path, json));

    [Theory]
    [InlineData("[50, 50]", 0)]
    [InlineData("[40, 0]", 1)]
    public void Three_of_five_points_may_lie_in_one_line_but_not_four(string fifth, int problems)
    {
        string[] line = ["[0, 0]", "[10, 0]", "[20, 0]"];
        string[] points = [.. line, "[0, 30]", fifth];

        var found = StoreDocument.ProblemsAfter(
            $"{Points}.points", $"[{string.Join(", ", points.Select(point => $"{{ \"image\": {point}, \"floor\": {point} }}"))}]");

        Assert.Equal(problems, found.Count);
    }
}
