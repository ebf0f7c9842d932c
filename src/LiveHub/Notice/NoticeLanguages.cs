using Microsoft.Net.Http.Headers;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Chooses the language of a notice: what the address names, else what the browser prefers, else the store's first.</summary>
internal static class NoticeLanguages
{
    public static NoticeTexts Choose(NoticeConfiguration? notice, string? named, IList<StringWithQualityHeaderValue> accepted)
    {
        var offered = Of(notice);
        return Find(offered, named)
            ?? accepted
                .Where(static language => language.Quality is null or > 0)
                .OrderByDescending(static language => language.Quality ?? 1)
                .Select(language => Find(offered, language.Value.Value?.Split('-')[0]))
                .FirstOrDefault(static found => found is not null)
            ?? offered[0];
    }

    /// <summary>The languages in which a store's notice can be read.</summary>
    public static NoticeTexts[] Of(NoticeConfiguration? notice) =>
        [.. (notice?.Languages ?? [NoticeLanguage.English, NoticeLanguage.German]).Select(NoticeTexts.In)];

    private static NoticeTexts? Find(NoticeTexts[] offered, string? code) =>
        offered.FirstOrDefault(texts => string.Equals(texts.Language.Code, code, StringComparison.OrdinalIgnoreCase));
}
