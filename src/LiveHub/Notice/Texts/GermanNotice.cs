namespace StoreTracking.LiveHub;

/// <summary>The notice in German.</summary>
internal sealed class GermanNotice : NoticeTexts
{
    public override (string Code, string Name) Language => ("de", "Deutsch");

    public override string Title => "Hier zählen Kameras Personen";

    public override string Lead => "Wir möchten wissen, wie viele Menschen im Laden sind. Wer Sie sind, möchten wir nicht wissen.";

    public override string SeenTitle => "Was die Kameras sehen";

    public override string PurposeTitle => "Wozu es dient";

    public override string Purpose => "Wir möchten wissen, wie voll der Laden ist, Warteschlangen kurz halten, Personal planen und den Laden gut einrichten.";

    public override string NeverTitle => "Was niemand erfährt";

    public override IReadOnlyList<string> Never =>
    [
        "Wer Sie sind. Niemand wird wiedererkannt, und Ihr Gesicht wird mit keinem anderen verglichen.",
        "Ob Sie schon einmal hier waren. Ein Besuch lässt sich mit keinem anderen verbinden, auch mit keiner Zahlung.",
        "Wie Sie aussehen. Kein Bild wird gespeichert, kein Ton wird aufgenommen.",
    ];

    public override IReadOnlyList<string> NeverOfFaces =>
    [
        Never[0],
        Never[1],
        "Wie Sie allein aussehen. Kein Bild wird gespeichert, und nichts von einem einzelnen Gesicht wird gesagt oder behalten.",
    ];

    public override string TimesTitle => "Wie lange etwas bleibt";

    public override string Pictures => "Bilder";

    public override string PicturesKept => "nur im Arbeitsspeicher, während sie ausgewertet werden; nie auf einem Datenträger";

    public override string Way => "Ihr Weg durch den Laden";

    public override string Looks => "Was Sie von anderen unterscheidet";

    public override string Events => "Einzelne Eintritte, Austritte und Besuche, ohne Namen und ohne Bild";

    public override string Hours => "Zahlen je Stunde";

    public override string UntilTheEnd => "nur im Arbeitsspeicher, bis das Programm endet";

    public override string AskTitle => "Wen Sie fragen können";

    public override string Controller => "Verantwortlich";

    public override string Officer => "Datenschutzbeauftragte Person";

    public override string Basis => "Rechtsgrundlage";

    public override string BasisOfFaces => "Rechtsgrundlage für das Betrachten von Gesichtern";

    public override string RightsTitle => "Ihre Rechte";

    public override IReadOnlyList<string> Rights =>
    [
        "Sie können Auskunft, Berichtigung, Löschung und Einschränkung verlangen und der Verarbeitung widersprechen. Wenden Sie sich an uns: Die Adresse steht hier.",
        "Weil nichts von dem, was bleibt, sagt, wer Sie sind, können wir meist nicht feststellen, welche der Zahlen von Ihnen stammen (Artikel 11 DSGVO).",
        "Die Kameras treffen keine Entscheidung über Sie.",
    ];

    public override string Simulated => "Dies ist eine Vorführung. Die Menschen darin sind erfunden, und keine wirkliche Kamera läuft.";

    public override string NotYet => "In diesem Laden läuft noch keine wirkliche Kamera: Gezählt wird erst, wenn dieser Hinweis vollständig ist.";

    public override string Languages => "Sprachen";

    public override string Scan => "Dieser Hinweis auf Ihrem Telefon:";

    public override string Seen(int cameras) =>
        $"{(cameras == 1 ? "Eine Kamera zählt" : $"{cameras} Kameras zählen")}, wie viele Menschen wo sind, wie lange sie bleiben und wie sie durch den Laden gehen. Ein Computer wertet die Bilder aus; niemand sieht sie sich an.";

    public override string Followed(bool byModel) => byModel
        ? "Damit Sie nur einmal gezählt werden, vergleicht ein Computer von Kamera zu Kamera, wie Menschen aussehen, solange Sie hier sind."
        : "Damit Sie nur einmal gezählt werden, vergleicht ein Computer von Kamera zu Kamera die Farben der Kleidung, solange Sie hier sind.";

    public override string Faces(int cameras, bool expressions, bool people, int fewest)
    {
        var what = (expressions, people) switch
        {
            (true, true) => "ob Menschen zufrieden aussehen, wie alt sie ungefähr aussehen und ob sie wie Frauen oder Männer aussehen",
            (true, false) => "ob Menschen zufrieden aussehen",
            _ => "wie alt Menschen ungefähr aussehen und ob sie wie Frauen oder Männer aussehen",
        };
        return $"{(cameras == 1 ? "Eine davon betrachtet" : $"{cameras} davon betrachten")} auch Gesichter: Ein Computer schätzt, {what}, und vergisst jedes Gesicht sofort. Er sagt das nur von mindestens {fewest} Personen zusammen.";
    }

    public override string Masked(int cameras) => cameras == 1
        ? "Im Bild einer Kamera sind Teile geschwärzt, bevor es ausgewertet wird."
        : $"In den Bildern von {cameras} Kameras sind Teile geschwärzt, bevor sie ausgewertet werden.";

    public override string WayKept(int seconds, bool outlives) =>
        $"bis Ihr Besuch endet, spätestens {seconds} Sekunden, nachdem Sie zuletzt gesehen wurden{(outlives ? "; einen Tag, wenn der Computer dabei unterbrochen wird" : "")}";

    public override string Days(int days) => days == 1 ? "1 Tag" : $"{Number(days, ".")} Tage";

    public override string Authority(string? name) => name is null
        ? "Sie können sich bei einer Datenschutzbehörde beschweren."
        : $"Sie können sich beschweren bei: {name}.";

    public override string Version(string version) => $"Fassung {version} dieses Hinweises";
}
