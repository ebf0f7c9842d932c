using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>
/// The browser's contracts in TypeScript, written by reflection from the C# types, so that both sides have one source.
/// </summary>
public static class TypeScriptContracts
{
    /// <summary>The generated file, from the repository's root.</summary>
    public const string Path = "src/LiveHub/web/src/contracts/contracts.g.ts";

    /// <summary>The command that writes the file anew.</summary>
    public const string Command = "dotnet run --project src/Silo -- contracts";

    private static readonly Type[] Messages =
    [
        typeof(StoreLive), typeof(StoreDelta), typeof(ChainLive), typeof(ChainDelta),
        typeof(StoreSummary), typeof(StorePlan), typeof(ChainSummary), typeof(ChainTrends), typeof(StoreHeatmaps), typeof(StoreFlows),
        typeof(SetupState), typeof(SetupVersion), typeof(SetupChanges), typeof(SetupDraft), typeof(SetupSave), typeof(SetupRollback),
        typeof(SetupValidation), typeof(SetupRefusal), typeof(StoreCreation), typeof(CameraQuestion), typeof(CameraTest),
        typeof(CalibrationQuestion), typeof(CalibrationJudgement), typeof(UploadedPicture),
        typeof(Session), typeof(ShownAccount), typeof(NewAccount), typeof(NewRole), typeof(ShownToken), typeof(NewToken), typeof(MadeToken), typeof(StoreHistory), typeof(SalesReceipt), typeof(RowProblem),
    ];

    /// <summary>The text of the file: types in alphabetical order, members as declared, comments from the C# sources.</summary>
    public static string Generate()
    {
        var writer = new TypeScriptWriter(new XmlComments());
        writer.Header($"Generated from the C# contracts by `{Command}`. Do not edit.");
        var types = TypeScriptNames.Reachable(Messages);
        var documents = TypeScriptNames.Documents(types);
        var named = TypeScriptNames.Reachable(documents).Except(documents).Union(types);
        foreach (var type in named.OrderBy(static type => type.Name, StringComparer.Ordinal))
        {
            writer.Type(type);
        }

        foreach (var type in documents.OrderBy(static type => type.Name, StringComparer.Ordinal))
        {
            writer.Document(type);
        }

        writer.Interface(typeof(ILiveServer), "Promise<{0}>");
        writer.Interface(typeof(ILiveClient), "{0} | Promise<{0}>");
        return writer.ToString();
    }

    /// <summary>Writes the file of a repository.</summary>
    /// <param name="repository">The repository's root folder.</param>
    public static void Write(string repository)
    {
        var path = System.IO.Path.Combine(repository, Path);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, Generate());
    }

    /// <summary>Compares the file of a repository with the C# types.</summary>
    /// <param name="repository">The repository's root folder.</param>
    /// <returns>Null where they agree; otherwise one sentence that says what to do.</returns>
    public static string? Check(string repository)
    {
        var path = System.IO.Path.Combine(repository, Path);
        var found = File.Exists(path) ? File.ReadAllText(path) : null;
        return found == Generate()
            ? null
            : $"{Path} {(found is null ? "is missing" : "differs from the C# contracts")}: run '{Command}' and commit the file.";
    }
}
