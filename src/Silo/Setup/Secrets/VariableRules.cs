using System.Text.RegularExpressions;
using StoreTracking.Grains.Interfaces;
using StoreTracking.Silo.Configuration;

namespace StoreTracking.Silo.Setup.Secrets;

/// <summary>
/// Which environment variables a document may name that comes over the network. The environment holds what is nobody's
/// business there, such as the database's password: only what the store names already, and what is called so that it is
/// meant for cameras, is open.
/// </summary>
internal static partial class VariableRules
{
    private const string ForCameras = "CAMERA_";
    private const string Assets = "STORETRACKING_ASSETS";

    /// <summary>Checks every field in which variables count.</summary>
    /// <param name="store">The configuration, its variables not yet replaced.</param>
    /// <param name="known">The text of the store's document so far; empty where there is none.</param>
    /// <param name="problems">Receives each mistake.</param>
    public static void Check(StoreConfiguration store, string known, Problems problems)
    {
        var allowed = NamesIn(known).ToHashSet(StringComparer.Ordinal);
        Check(store.Detector?.Model, allowed, problems.At("detector").At("model"));
        Check(store.Reidentification?.Model, allowed, problems.At("reidentification").At("model"));
        Check(store.Expression?.Faces, allowed, problems.At("expression").At("faces"));
        Check(store.Expression?.Model, allowed, problems.At("expression").At("model"));
        Check(store.Expression?.AgeGender, allowed, problems.At("expression").At("ageGender"));
        for (var i = 0; i < store.Floors.Length; i++)
        {
            Check(store.Floors[i].Picture?.File, allowed, problems.At("floors", i).At("picture").At("file"));
        }

        for (var i = 0; i < store.Cameras.Length; i++)
        {
            Check(store.Cameras[i].Source.Location, allowed, problems.At("cameras", i).At("source").At("location"));
        }
    }

    /// <summary>Checks one field.</summary>
    public static void Check(string? text, string known, Problems problems) =>
        Check(text, NamesIn(known).ToHashSet(StringComparer.Ordinal), problems);

    private static void Check(string? text, HashSet<string> allowed, Problems problems)
    {
        foreach (var name in NamesIn(text ?? ""))
        {
            problems.Require(
                allowed.Contains(name) || name == Assets || name.StartsWith(ForCameras, StringComparison.Ordinal),
                $"the environment variable {name} may not be named here; expected one whose name begins with {ForCameras}, or one that the store's configuration names already.");
        }
    }

    private static IEnumerable<string> NamesIn(string text) => Variable().Matches(text).Select(match => match.Groups[1].Value);

    [GeneratedRegex(@"\$\{([A-Za-z_][A-Za-z0-9_]*)\}")]
    private static partial Regex Variable();
}
