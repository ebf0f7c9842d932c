using StoreTracking.Silo.Configuration;
using StoreTracking.Testing;

namespace StoreTracking.Silo.Tests.Configuration;

public sealed class StoreFilesTests
{
    [Fact]
    public void A_folder_stands_for_its_JSON_files_in_the_order_of_their_names_and_each_is_read_once()
    {
        using var folder = new TemporaryFolder();
        var (b, a) = (folder.Write("b.json", "{}"), folder.Write("a.json", "{}"));
        folder.Write("notes.txt", "{}");

        Assert.Equal([a, b], StoreFiles.Read([folder.Path, b]).Select(file => file.Path));
    }

    [Fact]
    public void A_folder_without_files_is_a_problem()
    {
        using var folder = new TemporaryFolder();

        var problem = Assert.Single(Assert.Single(StoreFiles.Read([folder.Path])).Problems);

        Assert.Equal("the folder holds no *.json file; expected at least one store's file.", problem.ToString());
    }

    [Fact]
    public void A_store_id_in_two_files_is_a_problem_of_the_second()
    {
        using var document = new StoreDocument();
        var text = document.Root.ToJsonString();
        var (first, second) = (Path.Combine(document.Folder, "1.json"), Path.Combine(document.Folder, "2.json"));
        File.WriteAllText(first, text);
        File.WriteAllText(second, text);

        var files = StoreFiles.Read([first, second]);

        Assert.Empty(files[0].Problems);
        Assert.Null(files[1].Store);
        Assert.Equal($"id: 'corner' is also the id in {first}; ids must differ.", Assert.Single(files[1].Problems).ToString());
    }

    [Fact]
    public void A_catalogue_finds_stores_by_id()
    {
        using var document = new StoreDocument();
        var store = document.Read().Store!;

        var catalog = new StoreCatalog([store]);

        Assert.Same(store, catalog.Find(store.Id));
        Assert.Null(catalog.Find(new("elsewhere")));
    }
}
