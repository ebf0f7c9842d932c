using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>What the report says of faces: that none is looked for, or what is read of them and who approved it.</summary>
internal static class PrivacyFaces
{
    /// <summary>What of the crowd is told by reading faces; nothing where none is.</summary>
    public static string Purpose(StoreConfiguration store) => store.ApprovedExpression() is not { } faces ? ""
        : (faces.Model, faces.AgeGender) switch
        {
            ({ }, { }) => "; the mood of the crowd and the age and gender of visitors as a whole, by their faces",
            ({ }, null) => "; the mood of the crowd, by its faces",
            _ => "; the age and gender of visitors as a whole, by their faces",
        };

    /// <summary>What is processed of faces; nothing where none is looked for.</summary>
    public static string Data(StoreConfiguration store) => store.ApprovedExpression() is null
        ? ""
        : "; what a model reads of visitors' faces (expression, age, gender), in memory until it is one figure of many";

    /// <summary>The rows of the record of processing.</summary>
    public static IEnumerable<string[]> Record(StoreConfiguration store)
    {
        if (store.Expression is { } expression)
        {
            yield return ["Reading of faces", expression.Hurdle(store.Notice) ?? $"by {string.Join(", ", expression.Cameras)}; see protections"];
            yield return ["Legal basis of that, as configured", expression.LegalBasis ?? "not configured"];
            yield return ["Approved by, as configured", expression.ApprovedBy is { } name ? $"{name}, for the notice {expression.NoticeVersion ?? "(not configured)"}" : "not configured"];
        }
    }

    /// <summary>The row of the data flow.</summary>
    public static IEnumerable<string[]> Flow(StoreConfiguration store)
    {
        if (store.ApprovedExpression() is { } faces)
        {
            yield return
            [
                "Faces", "The crop of one face; then numbers of each visitor (expression, age, gender), by the visit's random id",
                $"the crop while it is looked at; the numbers until a window of at least {faces.WindowSeconds:0} s is closed, a quarter of an hour at the longest; in memory",
            ];
        }
    }

    /// <summary>The column of the camera register.</summary>
    public static string Camera(StoreConfiguration store, CameraConfiguration camera) =>
        !store.ReadsFaces(camera) ? "no" : store.ApprovedExpression() is null ? "no: not approved" : "yes";

    /// <summary>The models' purposes, files, and what they can and cannot tell.</summary>
    public static IEnumerable<(string Purpose, string File, string Tells)> Models(StoreConfiguration store)
    {
        if (store.Expression is { } expression)
        {
            yield return ("Faces", expression.Faces, "finds the face in a visitor's head; cannot tell whose it is");
            if (expression.Model is { } model)
            {
                yield return ("Expressions", model, "tells how pleased and how stirred a face looks; how often it is right was not measured by this program");
            }

            if (expression.AgeGender is { } people)
            {
                yield return ("Age and gender", people, "guesses how old a face looks, and of which gender; how often it is right was not measured by this program");
            }
        }
    }

    /// <summary>The row of the protections.</summary>
    public static string[] Protection(StoreConfiguration store) => store.ApprovedExpression() is null
        ? ["Faces and moods", "no face is looked for; a crowd's energy is reckoned from how many there are and how they walk", "configuration; without approval no such model is loaded (the program's tests)"]
        : [
            "Faces and moods",
            $"staff are left out before any face is looked for; crops are overwritten after each look; told of at least {store.Anonymity.FewestPeople} different visitors of one window together, or not at all",
            "the program's tests, at one visitor fewer too",
        ];

    /// <summary>The rows for an impact assessment.</summary>
    public static IEnumerable<string[]> Assessment(StoreConfiguration store)
    {
        if (store.ApprovedExpression() is not null)
        {
            yield return
            [
                "Risk: faces are evaluated",
                "No vector that could recognise a face exists, and nothing is told of a single one. Whether inferring emotions is lawful here is for the controller to decide: "
                + "the EU's AI Act (Regulation 2024/1689) forbids it at the workplace (Article 5(1)(f)), treats it as high-risk elsewhere (Annex III) and demands that people are told (Article 50(3))",
            ];
        }
    }
}
