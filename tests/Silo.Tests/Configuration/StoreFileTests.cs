using System.Text;
using StoreTracking.Silo.Configuration;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Configuration;

public sealed class StoreFileTests : IDisposable
{
    private readonly StoreDocument _document = new();

    public void Dispose() => _document.Dispose();

    [Fact]
    public void A_valid_file_is_read_and_its_relative_paths_start_at_the_file()
    {
        var file = _document.Read();

        Assert.Empty(file.Problems);
        Assert.Equal("corner", file.Store!.Id.Value);
        Assert.Equal(Path.Combine(_document.Folder, "person.onnx"), file.Store.Detector?.Model);
        Assert.Equal(Path.Combine(_document.Folder, "clip.mp4"), file.Store.Cameras[0].Source.Location);
    }

    [Fact]
    public void Comments_trailing_commas_and_a_byte_order_mark_are_allowed() =>
        Assert.Empty(_document.ReadText("\uFEFF// A shop.\n" + _document.Root.ToJsonString()[..^1] + ", /* nothing more */ }").Problems);

    [Theory]
    [InlineData("", "the file is empty; expected an object in braces.")]
    [InlineData(" \n", "the file is empty; expected an object in braces.")]
    [InlineData("[]", "expected an object in braces, found [].")]
    [InlineData("null", "expected an object in braces, found null.")]
    [InlineData("{\n\"id\": \"a\"\n", "the file is not JSON at line 3: Expected depth to be zero at the end of the JSON payload.")]
    [InlineData("{\n\"id\": shop }", "the file is not JSON at line 2: 's' is an invalid start of a value.")]
    [InlineData("""{ "id": "\ud83d" }""", @"a text holds half of a character, such as \ud83d without the \ude00 that belongs to it; write the whole character.")]
    public void A_file_that_holds_no_object_has_one_problem(string text, string expected) =>
        Assert.Equal([expected], _document.ReadText(text).Problems.Select(problem => problem.ToString()));

    [Fact]
    public void A_file_in_another_encoding_is_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder.File("store.json"), Encoding.Unicode.GetBytes("""{ "name": "Müller" }"""));
        File.WriteAllBytes(folder.File("latin.json"), Encoding.Latin1.GetBytes("""{ "name": "Müller" }"""));

        Assert.Equal("the file is not UTF-8 text; save it as UTF-8.", Assert.Single(StoreFile.Read(folder.File("latin.json")).Problems).ToString());
        Assert.Single(StoreFile.Read(folder.File("store.json")).Problems);
    }

    [Fact]
    public void What_is_no_file_of_a_sensible_size_is_refused()
    {
        using var folder = new TemporaryFolder();
        using (var huge = File.Create(folder.File("huge.json")))
        {
            huge.SetLength((4 << 20) + 1);
        }

        Assert.Equal("there is no such file; expected a store's JSON file.", Single(folder.File("none.json")));
        Assert.Equal("there is no such file; expected a store's JSON file.", Single(""));
        Assert.Equal("the file is empty; expected an object in braces.", Single("/dev/zero"));
        Assert.Equal("this is a folder; expected a JSON file.", Single(folder.Path));
        Assert.Equal("the file has 4194305 bytes; expected at most 4194304.", Single(folder.File("huge.json")));
    }

    [Fact]
    public void Mistakes_in_many_places_are_reported_together()
    {
        StoreDocument.Set(_document.Root, "capacity", "0");
        StoreDocument.Set(_document.Root, "floors[0].zones[1].id", "\"shelf\"");
        StoreDocument.Set(_document.Root, "cameras[1].maxFrameRate", "0");
        StoreDocument.Set(_document.Root, "cameras[2].calibration.homography", "[1, 2]");

        Assert.Equal(
            [
                "capacity: 0 is out of range; expected 1 or more.",
                "floors[0].zones[1].id: another zone of this store is called 'shelf'; ids must differ.",
                "cameras[1].maxFrameRate: 0 is out of range; expected 0.1 to 60 frames per second.",
                "cameras[2].calibration.homography: 2 numbers; expected nine, row by row.",
            ],
            _document.Problems());
    }

    private static string Single(string path) => Assert.Single(StoreFile.Read(path).Problems).ToString();
}
