using StoreTracking.Grains.Interfaces;

namespace StoreTracking.Silo.Configuration;

/// <summary>What must hold of what is read of faces. What is missing of its approval is no mistake: cameras run without it then.</summary>
internal static class ExpressionRules
{
    public static void Check(StoreConfiguration store, Problems problems)
    {
        if (store.Expression is not { } expression)
        {
            return;
        }

        CheckCameras(expression, store, problems);
        StoreRules.CheckModel(expression.Faces, problems.At("faces"));
        problems.Require(
            (expression.Model ?? expression.AgeGender) is not null, "nothing is to be read of faces; expected model, ageGender or both.");
        if (expression.Model is { } model)
        {
            StoreRules.CheckModel(model, problems.At("model"));
        }

        if (expression.AgeGender is { } ageGender)
        {
            StoreRules.CheckModel(ageGender, problems.At("ageGender"));
        }

        problems.At("windowSeconds").Require(
            expression.WindowSeconds is >= Limits.MinExpressionWindow and <= Limits.MaxExpressionWindow,
            $"{expression.WindowSeconds} is out of range; expected {Limits.MinExpressionWindow} to {Limits.MaxExpressionWindow} seconds.");
        CheckText(expression.LegalBasis, NoticeRules.LongestText, problems.At("legalBasis"));
        CheckText(expression.NoticeVersion, NoticeRules.LongestVersion, problems.At("noticeVersion"));
        CheckText(expression.ApprovedBy, Limits.NameLength, problems.At("approvedBy"));
    }

    private static void CheckCameras(ExpressionConfiguration expression, StoreConfiguration store, Problems problems)
    {
        problems.At("cameras").Require(
            !expression.Cameras.IsEmpty, "the list is empty; expected the ids of the cameras that may read faces.");
        var taken = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < expression.Cameras.Length; i++)
        {
            var (id, at) = (expression.Cameras[i], problems.At("cameras", i));
            var camera = store.Cameras.FirstOrDefault(known => known.Id == id);
            if (at.Require(
                camera is not null,
                $"{Redaction.Quote(id)} is none of the store's cameras; {Suggestion.For(id, [.. store.Cameras.Select(static known => known.Id)])}"))
            {
                at.Require(taken.Add(id), $"'{id}' stands twice; expected each camera once.");
                at.Require(StoreRules.GivesPictures(camera!, store), $"the camera '{id}' gives no pictures; expected one that does.");
            }
        }
    }

    private static void CheckText(string? text, int longest, Problems problems) => problems.Require(
        text is null || text.Length <= longest, $"the text has {text?.Length} characters; expected at most {longest}.");
}
