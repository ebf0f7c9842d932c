namespace StoreTracking.LiveHub;

/// <summary>The notice in French.</summary>
internal sealed class FrenchNotice : NoticeTexts
{
    public override (string Code, string Name) Language => ("fr", "Français");

    public override string Title => "Ici, des caméras comptent les personnes";

    public override string Lead => "Nous voulons savoir combien de personnes sont dans le magasin. Nous ne voulons pas savoir qui vous êtes.";

    public override string SeenTitle => "Ce que voient les caméras";

    public override string PurposeTitle => "À quoi cela sert";

    public override string Purpose => "Savoir si le magasin est plein, raccourcir les files d’attente, prévoir le personnel et bien aménager le magasin.";

    public override string NeverTitle => "Ce que personne n’apprend";

    public override IReadOnlyList<string> Never =>
    [
        "Qui vous êtes. Personne n’est reconnu, et votre visage n’est comparé à aucun autre.",
        "Si vous êtes déjà venu. Une visite ne peut être reliée ni à une autre visite, ni à un paiement.",
        "À quoi vous ressemblez. Aucune image n’est conservée, aucun son n’est enregistré.",
    ];

    public override IReadOnlyList<string> NeverOfFaces =>
    [
        Never[0],
        Never[1],
        "À quoi vous ressemblez, vous seul. Aucune image n’est conservée, et rien d’un visage en particulier n’est communiqué ni gardé.",
    ];

    public override string TimesTitle => "Combien de temps les données restent";

    public override string Pictures => "Les images";

    public override string PicturesKept => "seulement en mémoire vive pendant leur analyse, jamais sur un disque";

    public override string Way => "Votre parcours dans le magasin";

    public override string Looks => "Ce qui vous distingue des autres";

    public override string Events => "Chaque entrée, sortie et visite, sans nom ni image";

    public override string Hours => "Les chiffres par heure";

    public override string UntilTheEnd => "seulement en mémoire vive, jusqu’à l’arrêt du programme";

    public override string AskTitle => "À qui vous adresser";

    public override string Controller => "Responsable";

    public override string Officer => "Délégué à la protection des données";

    public override string Basis => "Base juridique\u00a0";

    public override string BasisOfFaces => "Base juridique pour l’analyse des visages\u00a0";

    public override string RightsTitle => "Vos droits";

    public override IReadOnlyList<string> Rights =>
    [
        "Vous pouvez demander l’accès à vos données, leur rectification, leur effacement ou la limitation du traitement, et vous y opposer. Écrivez-nous : l’adresse figure ici.",
        "Comme rien de ce qui est conservé ne dit qui vous êtes, nous ne pouvons en général pas savoir quels chiffres viennent de vous (article 11 du RGPD).",
        "Les caméras ne prennent aucune décision à votre sujet.",
    ];

    public override string Simulated => "Ceci est une démonstration. Les personnes sont inventées et aucune vraie caméra ne fonctionne.";

    public override string NotYet => "Aucune vraie caméra ne fonctionne encore dans ce magasin : rien n’est compté avant que cet avis soit complet.";

    public override string Languages => "Langues";

    public override string Scan => "Cet avis sur votre téléphone :";

    public override string Seen(int cameras) =>
        $"{(cameras == 1 ? "Une caméra compte" : $"{cameras} caméras comptent")} combien de personnes se trouvent où, combien de temps elles restent et comment elles circulent. Un ordinateur analyse les images ; personne ne les regarde.";

    public override string Followed(bool byModel) => byModel
        ? "Pour ne vous compter qu’une fois, un ordinateur compare l’apparence des personnes d’une caméra à l’autre, tant que vous êtes ici."
        : "Pour ne vous compter qu’une fois, un ordinateur compare les couleurs des vêtements d’une caméra à l’autre, tant que vous êtes ici.";

    public override string Faces(int cameras, bool expressions, bool people, int fewest)
    {
        var what = (expressions, people) switch
        {
            (true, true) => "si les personnes ont l’air contentes, l’âge qu’elles semblent avoir, et si elles semblent être des femmes ou des hommes",
            (true, false) => "si les personnes ont l’air contentes",
            _ => "l’âge que les personnes semblent avoir, et si elles semblent être des femmes ou des hommes",
        };
        return $"{(cameras == 1 ? "L’une d’elles regarde" : $"{cameras} d’entre elles regardent")} aussi les visages : un ordinateur estime {what}, et oublie aussitôt chaque visage. Il ne le dit que d’au moins {fewest} personnes ensemble.";
    }

    public override string Masked(int cameras) => cameras == 1
        ? "Dans l’image d’une caméra, des parties sont noircies avant toute analyse."
        : $"Dans les images de {cameras} caméras, des parties sont noircies avant toute analyse.";

    public override string WayKept(int seconds, bool outlives) =>
        $"jusqu’à la fin de votre visite, au plus tard {seconds} secondes après que vous avez été vu pour la dernière fois{(outlives ? " ; un jour si l’ordinateur est interrompu entre-temps" : "")}";

    public override string Days(int days) => days == 1 ? "1 jour" : $"{Number(days, "\u202f")} jours";

    public override string Authority(string? name) => name is null
        ? "Vous pouvez introduire une réclamation auprès d’une autorité de protection des données."
        : $"Vous pouvez introduire une réclamation auprès de : {name}.";

    public override string Version(string version) => $"Version {version} de cet avis";
}
