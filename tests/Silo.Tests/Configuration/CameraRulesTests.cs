namespace StoreTracking.Silo.Tests.Configuration;

public sealed class CameraRulesTests
{
    [Theory]
    [InlineData("cameras[1].id", "\"pose\"", "cameras[1].id: another camera of this store is called 'pose'; ids must differ.")]
    [InlineData("cameras[1].id", "\"-\"", "cameras[1].id: '-' is not an id; expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'.")]
    [InlineData("cameras[0].name", "\"\"", "cameras[0].name: the name is blank; expected what people read.")]
    [InlineData("cameras[0].floor", "\"Ground\"", "cameras[0].floor: no floor is called 'Ground'; did you mean 'ground'?")]
    [InlineData("cameras[0].floor", "\"roof-top\"", "cameras[0].floor: no floor is called 'roof-top'; known: ground.")]
    [InlineData("cameras[0].masks", "[[[0, 0], [9, 0]]]", "cameras[0].masks[0]: 2 corners; expected 3 to 64.")]
    [InlineData("cameras[0].masks", "[[[0, 0], [641, 0], [9, 9]]]", "cameras[0].masks[0][1]: [641, 0] lies outside the image; expected a point of the calibration's 640x480 pixels.")]
    [InlineData("cameras[0].masks", "[[[0, 0], [9, 0], [9, 9], [0, 0]]]", "cameras[0].masks[0][3]: [0, 0] repeats its neighbour; leave it out (the last corner joins the first by itself).")]
    [InlineData("cameras[0].masks", "[[[0, 0], [9, 9], [9, 0], [0, 9]]]", "cameras[0].masks[0]: the edges that begin at [0, 0] and [9, 0] cross or touch; list the corners in order around the area.")]
    [InlineData("cameras[0].maxFrameRate", "0.09", "cameras[0].maxFrameRate: 0.09 is out of range; expected 0.1 to 60 frames per second.")]
    [InlineData("cameras[0].maxFrameRate", "61", "cameras[0].maxFrameRate: 61 is out of range; expected 0.1 to 60 frames per second.")]
    public void A_mistake_is_reported_once(string path, string json, string expected) =>
        Assert.Equal([expected], StoreDocument.ProblemsAfter(path, json));

    [Theory]
    [InlineData(3)]
    [InlineData(64)]
    public void A_mask_at_the_bounds_is_right(int corners)
    {
        var angles = Enumerable.Range(0, corners).Select(i => Math.Tau * i / corners);
        var outline = string.Join(", ", angles.Select(angle => FormattableString.Invariant($"[{320 + (200 * Math.Cos(angle)):F2}, {240 + (200 * Math.Sin(angle)):F2}]")));

        Assert.Empty(StoreDocument.ProblemsAfter("cameras[0].masks", $"[[{outline}]]"));
    }

    [Fact]
    public void A_mask_has_at_most_64_corners_and_a_camera_32_masks()
    {
        var corner = "[[0, 0], [9, 0], [9, 9]]";

        Assert.Equal(
            ["cameras[0].masks[0]: 65 corners; expected 3 to 64."],
            StoreDocument.ProblemsAfter("cameras[0].masks", $"[[{string.Join(", ", Enumerable.Range(0, 65).Select(i => $"[{i}, {i * i / 10}]"))}]]"));
        Assert.Equal(
            ["cameras[0].masks: 33 polygons; expected at most 32."],
            StoreDocument.ProblemsAfter("cameras[0].masks", $"[{string.Join(", ", Enumerable.Repeat(corner, 33))}]"));
    }

    [Fact]
    public void A_camera_without_pictures_has_no_masks()
    {
        using var document = new StoreDocument();
        StoreDocument.Set(document.Root, "cameras[2].source.kind", "\"observations\"");
        StoreDocument.Set(document.Root, "cameras[2].masks", "[[[0, 0], [9, 0], [9, 9]]]");

        Assert.Equal(
            ["cameras[2].masks: the camera gives no pictures of which something could be blacked out; leave the field out."],
            document.Problems());
    }

    [Fact]
    public void A_store_may_wait_for_its_first_camera() => Assert.Empty(StoreDocument.ProblemsAfter("cameras", "[]"));

    [Theory]
    [InlineData("0.1")]
    [InlineData("60")]
    public void A_frame_rate_at_its_bound_is_right(string json) => Assert.Empty(StoreDocument.ProblemsAfter("cameras[0].maxFrameRate", json));
}
