namespace StoreTracking.Silo.Tests.Configuration;

public sealed class FloorRulesTests
{
    private const string Floor = "floors[0]";
    private const string Shelf = "floors[0].zones[0].polygon";
    private const string Door = "floors[0].lines[0]";

    [Theory]
    [InlineData($"{Floor}.id", "\"Ground\"", $"{Floor}.id: 'Ground' is not an id; expected 1 to 64 lower-case letters, digits and inner hyphens, such as 'main-street-2'; did you mean 'ground'?")]
    [InlineData($"{Floor}.name", "\"\"", $"{Floor}.name: the name is blank; expected what people read.")]
    [InlineData($"{Floor}.max", "[-10, 8]", $"{Floor}.max: [-10, 8] is not above and to the right of min [0, 0]; expected the upper-right corner.")]
    [InlineData($"{Floor}.max", "[10000, 8000]", $"{Floor}.max: the plan is 10000 by 8000 metres; expected 1 to 2000 metres each way.")]
    [InlineData($"{Floor}.walls[0]", "[[1, 1]]", $"{Floor}.walls[0]: 1 points; a wall needs at least 2.")]
    [InlineData($"{Floor}.walls[0][1]", "[11, 0]", $"{Floor}.walls[0][1]: [11, 0] lies outside the plan; expected a point between [0, 0] and [10, 8].")]
    [InlineData($"{Floor}.zones[1].id", "\"shelf\"", $"{Floor}.zones[1].id: another zone of this store is called 'shelf'; ids must differ.")]
    [InlineData(Shelf, "[]", $"{Shelf}: 0 corners; a polygon needs at least 3.")]
    [InlineData($"{Shelf}[1]", "[11, 1]", $"{Shelf}[1]: [11, 1] lies outside the plan; expected a point between [0, 0] and [10, 8].")]
    [InlineData(Shelf, "[[1, 1], [4, 3], [4, 1], [1, 3]]", $"{Shelf}: the edges that begin at [1, 1] and [4, 1] cross or touch; list the corners in order around the area.")]
    [InlineData(Shelf, "[[1, 1], [2, 2], [3, 3]]", $"{Shelf}: the edges that begin at [1, 1] and [3, 3] cross or touch; list the corners in order around the area.")]
    [InlineData(Shelf, "[[1, 1], [4, 1], [4, 3], [2, 1], [1, 3]]", $"{Shelf}: the edges that begin at [1, 1] and [4, 3] cross or touch; list the corners in order around the area.")]
    [InlineData(Shelf, "[[1, 1], [4, 1], [2, 1], [2, 3]]", $"{Shelf}: the edges that begin at [1, 1] and [4, 1] cross or touch; list the corners in order around the area.")]
    [InlineData(Shelf, "[[1, 1], [4, 1], [4, 3], [1, 1]]", $"{Shelf}[3]: [1, 1] repeats its neighbour; leave it out (the last corner joins the first by itself).")]
    [InlineData(Shelf, "[[1, 1], [1.1, 1], [1.1, 1.05]]", $"{Shelf}: the area is below 0.01 square metres; expected an area that people can stand in, in metres.")]
    [InlineData($"{Door}.from", "[4, -1]", $"{Door}.from: [4, -1] lies outside the plan; expected a point between [0, 0] and [10, 8].")]
    [InlineData($"{Door}.to", "[4, 0]", $"{Door}.to: the line is 0 m long; expected at least 0.2 m.")]
    [InlineData($"{Door}.band", "0.04", $"{Door}.band: 0.04 is out of range; expected 0.05 to 2 metres.")]
    [InlineData($"{Door}.band", "2.1", $"{Door}.band: 2.1 is out of range; expected 0.05 to 2 metres.")]
    [InlineData($"{Door}.inside", "[5, 0.01]", $"{Door}.inside: [5, 0.01] lies on the line; expected a point at least 0.05 m to the side that counts as inside.")]
    [InlineData($"{Floor}.picture", "{\"file\": \"plan.gif\", \"min\": [0, 0], \"width\": 10}", $"{Floor}.picture.file: the file is not called .png, .jpg or .jpeg; expected a picture in PNG or JPEG.")]
    [InlineData($"{Floor}.picture", "{\"file\": \"plan.png\", \"min\": [0, 0], \"width\": 10}", $"{Floor}.picture.file: there is no file FOLDER/plan.png; expected a picture in PNG or JPEG.")]
    [InlineData($"{Floor}.picture", "{\"file\": \"upload:x.png\", \"min\": [0, 0], \"width\": 10}", $"{Floor}.picture.file: 'upload:x.png' is no name of an upload; expected the one that its upload was answered with.")]
    [InlineData($"{Floor}.picture", "{\"file\": \"upload:00112233445566778899aabbccddeeff.png\", \"min\": [0, 4001], \"width\": 10}", $"{Floor}.picture.min: [0, 4001] is out of range; expected metres on the plan, at most 4000 from its origin.")]
    [InlineData($"{Floor}.picture", "{\"file\": \"upload:00112233445566778899aabbccddeeff.png\", \"min\": [0, 0], \"width\": 0.05}", $"{Floor}.picture.width: 0.05 is out of range; expected 0.1 to 4000 metres.")]
    [InlineData("floors", "[]", "floors: the list is empty; expected at least one floor.")]
    public void A_mistake_is_reported_once(string path, string json, string expected) =>
        Assert.Equal([expected], StoreDocument.ProblemsAfter(path, json));

    [Theory]
    [InlineData(Shelf, "[[0, 0], [10, 0], [10, 8], [5, 4], [0, 8]]")]
    [InlineData(Shelf, "[[1, 1], [2, 1], [3, 1], [3, 3]]")]
    [InlineData(Shelf, "[[1, 1], [1.1, 1], [1.1, 1.1], [1, 1.1]]")]
    [InlineData($"{Door}.to", "[4.2, 0]")]
    [InlineData($"{Door}.inside", "[5, -0.05]")]
    [InlineData($"{Floor}.walls", null)]
    public void What_is_only_just_right_is_right(string path, string? json) => Assert.Empty(StoreDocument.ProblemsAfter(path, json));

    [Fact]
    public void A_wrong_plan_does_not_hide_the_other_mistakes_of_its_floor()
    {
        using var document = new StoreDocument();
        StoreDocument.Set(document.Root, $"{Floor}.max", "[0, 0]");
        StoreDocument.Set(document.Root, $"{Floor}.zones[1].id", "\"shelf\"");

        Assert.Equal(
            [
                $"{Floor}.max: [0, 0] is not above and to the right of min [0, 0]; expected the upper-right corner.",
                $"{Floor}.zones[1].id: another zone of this store is called 'shelf'; ids must differ.",
            ],
            document.Problems());
    }

    [Fact]
    public void Zones_and_lines_of_two_floors_must_not_share_an_id()
    {
        using var document = new StoreDocument();
        var floors = document.Root["floors"]!.AsArray();
        floors.Add(floors[0]!.DeepClone());
        StoreDocument.Set(document.Root, "floors[1].id", "\"upper\"");
        StoreDocument.Set(document.Root, "floors[1].zones[0].id", "\"upper-shelf\"");

        Assert.Equal(
            [
                "floors[1].zones[1].id: another zone of this store is called 'till'; ids must differ.",
                "floors[1].lines[0].id: another line of this store is called 'door'; ids must differ.",
            ],
            document.Problems());
    }
}
