namespace StoreTracking.LiveHub;

/// <summary>The notice in English.</summary>
internal sealed class EnglishNotice : NoticeTexts
{
    public override (string Code, string Name) Language => ("en", "English");

    public override string Title => "Cameras count people here";

    public override string Lead => "We want to know how many people are in the shop. We do not want to know who you are.";

    public override string SeenTitle => "What the cameras see";

    public override string PurposeTitle => "What it is for";

    public override string Purpose => "Knowing how full the shop is, keeping queues short, planning staff and arranging the shop well.";

    public override string NeverTitle => "What nobody learns";

    public override IReadOnlyList<string> Never =>
    [
        "Who you are. Nobody is recognised, and your face is not compared with any other.",
        "Whether you have been here before. One visit cannot be linked to another, nor to a payment.",
        "What you look like. No picture is stored, and no sound is recorded.",
    ];

    public override IReadOnlyList<string> NeverOfFaces =>
    [
        Never[0],
        Never[1],
        "What you alone look like. No picture is stored, and nothing of a single face is told or kept.",
    ];

    public override string TimesTitle => "How long anything stays";

    public override string Pictures => "Pictures";

    public override string PicturesKept => "only in memory while they are looked at, never on a disk";

    public override string Way => "Your way through the shop";

    public override string Looks => "What tells you from others";

    public override string Events => "Single entries, exits and visits, without a name or a picture";

    public override string Hours => "Numbers by the hour";

    public override string UntilTheEnd => "only in memory, until the program ends";

    public override string AskTitle => "Who to ask";

    public override string Controller => "Responsible";

    public override string Officer => "Data protection officer";

    public override string Basis => "Legal basis";

    public override string BasisOfFaces => "Legal basis for looking at faces";

    public override string RightsTitle => "Your rights";

    public override IReadOnlyList<string> Rights =>
    [
        "You may ask what is processed about you, have it corrected, deleted or restricted, and object to it. Ask us: the address stands here.",
        "Since nothing that is kept says who you are, we usually cannot find out which of the numbers are yours (GDPR Article 11).",
        "The cameras make no decision about you.",
    ];

    public override string Simulated => "This is a demonstration. Its people are invented, and no real camera runs.";

    public override string NotYet => "No real camera runs in this shop yet: nothing is counted before this notice is complete.";

    public override string Languages => "Languages";

    public override string Scan => "This notice on your phone:";

    public override string Seen(int cameras) =>
        $"{(cameras == 1 ? "One camera counts" : $"{cameras} cameras count")} how many people are where, how long they stay and how they walk through the shop. A computer looks at the pictures; nobody watches them.";

    public override string Followed(bool byModel) => byModel
        ? "So that you are counted once, a computer compares what people look like from camera to camera, for as long as you are here."
        : "So that you are counted once, a computer compares the colours of clothes from camera to camera, for as long as you are here.";

    public override string Faces(int cameras, bool expressions, bool people, int fewest)
    {
        var what = (expressions, people) switch
        {
            (true, true) => "whether people look pleased, about how old they look, and whether they look like women or men",
            (true, false) => "whether people look pleased",
            _ => "about how old people look, and whether they look like women or men",
        };
        return $"{(cameras == 1 ? "One of them looks" : $"{cameras} of them look")} at faces too: a computer estimates {what}, and forgets each face at once. It tells this only of at least {fewest} people together.";
    }

    public override string Masked(int cameras) => cameras == 1
        ? "In the picture of one camera, parts are blacked out before anything looks at it."
        : $"In the pictures of {cameras} cameras, parts are blacked out before anything looks at them.";

    public override string WayKept(int seconds, bool outlives) =>
        $"until your visit ends, at the latest {seconds} seconds after you were last seen{(outlives ? "; one day if the computer is interrupted meanwhile" : "")}";

    public override string Days(int days) => days == 1 ? "1 day" : $"{Number(days, ",")} days";

    public override string Authority(string? name) =>
        name is null ? "You may complain to a data protection authority." : $"You may complain to: {name}.";

    public override string Version(string version) => $"Version {version} of this notice";
}
