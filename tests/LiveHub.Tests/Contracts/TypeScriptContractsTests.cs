namespace StoreTracking.LiveHub.Tests;

public sealed class TypeScriptContractsTests
{
    [Fact]
    public void The_committed_file_agrees_with_the_types() => Assert.Null(TypeScriptContracts.Check(Assets.Repository));

    [Fact]
    public void A_file_that_differs_or_is_missing_is_reported_with_the_command_that_mends_it()
    {
        using var repository = new TemporaryFolder();

        Assert.Equal(
            "src/LiveHub/web/src/contracts/contracts.g.ts is missing: run 'dotnet run --project src/Silo -- contracts' and commit the file.",
            TypeScriptContracts.Check(repository.Path));
        TypeScriptContracts.Write(repository.Path);
        Assert.Null(TypeScriptContracts.Check(repository.Path));
        File.AppendAllText(repository.File(TypeScriptContracts.Path), "\n");
        Assert.StartsWith("src/LiveHub/web/src/contracts/contracts.g.ts differs from the C# contracts: run", TypeScriptContracts.Check(repository.Path));
    }

    [Theory]
    [InlineData("export type StoreId = string;")]
    [InlineData("export type PlanPoint = readonly [x: number, y: number];")]
    [InlineData("export type CameraState = \"starting\" | \"live\" | \"retrying\" | \"ended\" | \"faulted\";")]
    [InlineData("  readonly walls: readonly (readonly PlanPoint[])[];")]
    [InlineData("  readonly people: readonly (number | null)[];")]
    [InlineData("  readonly moved?: readonly ShopperPosition[] | undefined;")]
    [InlineData("  /** How many people are in the store. */\n  readonly occupancy: number;")]
    [InlineData("  WatchStore(store: string): Promise<StoreLive>;")]
    [InlineData("  UnwatchStore(store: string): Promise<void>;")]
    [InlineData("  StoreChanged(delta: StoreDelta): number | Promise<number>;")]
    public void Types_are_written_as_the_JSON_is(string line) => Assert.Contains(line, TypeScriptContracts.Generate());
}
