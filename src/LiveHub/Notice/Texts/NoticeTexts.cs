using System.Globalization;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>What the notice says in one language: plain words, short sentences.</summary>
internal abstract class NoticeTexts
{
    private static readonly Dictionary<NoticeLanguage, NoticeTexts> All = new()
    {
        [NoticeLanguage.English] = new EnglishNotice(),
        [NoticeLanguage.German] = new GermanNotice(),
        [NoticeLanguage.French] = new FrenchNotice(),
    };

    /// <summary>The language's code and its own name.</summary>
    public abstract (string Code, string Name) Language { get; }

    public abstract string Title { get; }

    public abstract string Lead { get; }

    public abstract string SeenTitle { get; }

    public abstract string PurposeTitle { get; }

    public abstract string Purpose { get; }

    public abstract string NeverTitle { get; }

    public abstract IReadOnlyList<string> Never { get; }

    /// <summary>What is never learnt where faces are read: the same, but for how people look.</summary>
    public abstract IReadOnlyList<string> NeverOfFaces { get; }

    /// <summary>What the cameras that read faces do.</summary>
    /// <param name="cameras">How many they are.</param>
    /// <param name="expressions">Whether expressions are read.</param>
    /// <param name="people">Whether age and gender are guessed.</param>
    /// <param name="fewest">How many people a figure is of at least.</param>
    public abstract string Faces(int cameras, bool expressions, bool people, int fewest);

    public abstract string TimesTitle { get; }

    public abstract string Pictures { get; }

    public abstract string PicturesKept { get; }

    public abstract string Way { get; }

    public abstract string Looks { get; }

    public abstract string Events { get; }

    public abstract string Hours { get; }

    public abstract string UntilTheEnd { get; }

    public abstract string AskTitle { get; }

    public abstract string Controller { get; }

    public abstract string Officer { get; }

    public abstract string Basis { get; }

    public abstract string BasisOfFaces { get; }

    public abstract string RightsTitle { get; }

    public abstract IReadOnlyList<string> Rights { get; }

    public abstract string Simulated { get; }

    public abstract string NotYet { get; }

    public abstract string Languages { get; }

    public abstract string Scan { get; }

    /// <summary>What the cameras do, and how many there are.</summary>
    public abstract string Seen(int cameras);

    /// <summary>How the way of one visit is followed from camera to camera.</summary>
    public abstract string Followed(bool byModel);

    /// <summary>How many cameras black out parts of their pictures.</summary>
    public abstract string Masked(int cameras);

    /// <summary>How long what belongs to a visit stays; longer where a database outlives the process.</summary>
    public abstract string WayKept(int seconds, bool outlives);

    public abstract string Days(int days);

    public abstract string Authority(string? name);

    public abstract string Version(string version);

    /// <summary>The texts in a language.</summary>
    public static NoticeTexts In(NoticeLanguage language) => All[language];

    // The program runs without the cultures of the system.
    protected static string Number(int number, string group) =>
        number.ToString("N0", new NumberFormatInfo { NumberGroupSeparator = group });
}
