using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using StoreTracking.Facts;
using StoreTracking.Grains.Interfaces;

namespace StoreTracking.LiveHub;

/// <summary>Makes a privacy report. It states what is configured or was measured, says which, and leaves to the controller what only they know.</summary>
public static class PrivacyReporter
{
    private const string NotConfigured = "not configured";

    /// <summary>Makes the report.</summary>
    public static PrivacyReport Make(PrivacyInputs of) => new()
    {
        Store = of.Store.Id.Value,
        Name = of.Store.Name,
        MadeAt = of.Now,
        Source = of.Source,
        Sections = [Record(of), Flow(of), Retention(of), Cameras(of.Store), Models(of.Store), Protections(of), Views(of), Assessment(of)],
    };

    private static PrivacySection Record(PrivacyInputs of)
    {
        var notice = of.Store.Notice;
        return Table("record", "Record of processing activities (GDPR Article 30)", ["Item", "Content"],
        [
            ["Controller", notice is null ? NotConfigured : Contact(notice.Controller)],
            ["Data protection officer", notice?.DataProtectionOfficer is { } officer ? Contact(officer) : NotConfigured],
            ["Purposes", "Counting people, their stays and ways in the shop, to plan staff, keep queues short and arrange the shop" + (of.Store.Signals.IsEmpty ? "" : $"; to tell other systems of the crowd ({string.Join(", ", of.Store.Signals.Select(static signal => signal.Name))})") + PrivacyFaces.Purpose(of.Store)],
            ["Legal basis, as configured", notice?.LegalBasis ?? NotConfigured],
            .. PrivacyFaces.Record(of.Store),
            ["Categories of people", "Visitors and people who work in the shop, within view of the cameras"],
            ["Categories of data", "Pictures (in memory only); places on the floor plan and looks of people during a visit; crossings of lines, finished visits with stays by zone, and hourly numbers, without a name, a picture or an id of a person" + PrivacyFaces.Data(of.Store)],
            ["Recipients", Recipients(of)],
            ["Transfers to third countries", "The program makes none by itself; where the recipients above are is for the controller to say"],
            ["Erasure", "By time limit, see retention"],
            ["Security measures", "See protections"],
            ["Notice to visitors", notice is null ? "none: real cameras do not start" : $"version {notice.Version}, at /notice/{of.Store.Id}"],
        ]);
    }

    private static string Recipients(PrivacyInputs of)
    {
        var recipients = of.Store.Webhooks.Select(static hook => $"webhook {hook.Id} at {Host(hook.Url)} (signals: {(hook.Signals.IsEmpty ? "all" : string.Join(", ", hook.Signals))})")
            .Concat((of.Tokens ?? []).Where(token => StoreSet.Parse(token.Stores).Contains(of.Store.Id) && token.ExpiresAt > of.Now)
                .Select(static token => $"token {token.Name} ({token.Scopes})"))
            .Concat(of.Broker is { Length: > 0 } broker ? [$"MQTT broker {broker} (numbers of people and signals)"] : [])
            .ToArray();
        return (recipients.Length == 0 ? "no webhook is configured" : string.Join("; ", recipients))
            + (of.Broker is null ? "; whether a silo publishes to an MQTT broker was not looked at" : "")
            + (of.Tokens is null ? "; tokens were not looked at" : recipients.Length == 0 ? ", and no token is valid for this store" : "");
    }

    private static PrivacySection Flow(PrivacyInputs of) => Table(
        "flow", "Where data goes, and for how long it exists", ["Step", "What exists there", "For how long"],
        [
            ["Capture (FFmpeg, this machine)", "Pictures of the cameras", "until the next one, in memory"],
            ["Masks", $"{of.Store.Cameras.Count(static camera => !camera.Masks.IsEmpty)} of {of.Store.Cameras.Length} cameras black out areas before anything looks at the picture", "-"],
            ["Detection and camera tracks", "Boxes around people; what they look like", "while they are in view, in memory"],
            .. PrivacyFaces.Flow(of.Store),
            ["Floor and visit", "Place, a random id of the visit, stays so far", $"until the visit ends, {Seconds(of.Store)} s after the last sight at the latest; rows of interrupted visits {Days(of.Facts.KeepVisitsUnderWay)}"],
            ["Store", "Numbers; places of people at this moment", "replaced several times a second, in memory"],
            ["Database", Database(of.Facts), "see retention"],
            ["Browser", "Numbers; places of people for operators and administrators only", "while the page is open"],
        ]);

    private static PrivacySection Retention(PrivacyInputs of)
    {
        if (of.Kept is null)
        {
            return new() { Id = "retention", Title = "Retention, with proof", Text = ["No database was at hand, so nothing was measured."] };
        }

        return Table("retention", "Retention, with proof", ["Table", "Limit", "Rows", "Oldest row", "Within the limit"],
            of.Kept.Select(kept => new[]
            {
                kept.Table, Days(kept.Limit), kept.Rows.ToString(CultureInfo.InvariantCulture), kept.Oldest is { } oldest ? Time(oldest) : "none",
                kept.Oldest is null ? "yes" : of.Now - kept.Oldest <= kept.Limit + of.Facts.Upkeep + TimeSpan.FromHours(1) ? "yes" : "NO",
            }).ToArray()) with
        {
            Text =
            [
                $"Measured in the database at {Time(of.Now)}. What is older than its limit is deleted every {of.Facts.Upkeep.TotalMinutes:0} minutes and overwritten (SQLite: secure_delete); a row of the current round may be that much older.",
                "Not limited by time: configurations (up to 500 versions), plans' pictures, accounts, and the state of what goes on.",
            ],
        };
    }

    private static PrivacySection Cameras(StoreConfiguration store) => Table(
        "cameras", "Camera register", ["Camera", "Source", "Floor", "Frames a second, at most", "Masks", "Masked share of the picture", "Reads faces", "May start"],
        store.Cameras.Select(camera => new[]
        {
            $"{camera.Name} ({camera.Id})", camera.Source.Kind.ToString().ToLowerInvariant(), camera.Floor,
            camera.MaxFrameRate.ToString(CultureInfo.InvariantCulture), camera.Masks.Length.ToString(CultureInfo.InvariantCulture),
            $"{MaskShare.Of(camera) * 100:0.0} %", PrivacyFaces.Camera(store, camera), store.MayStart(camera) ? "yes" : "no: no notice is named",
        }).ToArray());

    private static PrivacySection Models(StoreConfiguration store)
    {
        var rows = new List<string[]>();
        if (store.Detector is { } detector)
        {
            rows.Add(["Detector", Path.GetFileName(detector.Model), Sha256(detector.Model), "finds people and where they stand; cannot tell who they are, their age, sex or origin"]);
        }

        if (store.Reidentification is { } looks)
        {
            rows.Add(["Looks", Path.GetFileName(looks.Model), Sha256(looks.Model), "compares what people look like between cameras within one visit; its vectors are not kept beyond it"]);
        }

        rows.AddRange(PrivacyFaces.Models(store).Select(static model => new[] { model.Purpose, Path.GetFileName(model.File), Sha256(model.File), model.Tells }));
        return Table("models", "Model register", ["Purpose", "File", "SHA-256", "What it can and cannot tell"], rows) with
        {
            Text = rows.Count == 0
                ? ["No model is configured: this store's cameras give no pictures."]
                : ["The configuration records no licences of models: the controller completes them."],
        };
    }

    private static PrivacySection Protections(PrivacyInputs of)
    {
        var cameras = of.Store.Cameras;
        return Table("protections", "Protections in force", ["Protection", "State", "How that is known"],
        [
            ["Notice before cameras", of.Store.Notice is null ? "real cameras wait" : $"version {of.Store.Notice.Version}", "configuration; the camera's code refuses without"],
            ["Privacy masks", $"{cameras.Count(static camera => !camera.Masks.IsEmpty)} of {cameras.Length} cameras", "configuration; applied before detection (the program's tests)"],
            ["Sign-in", SignIn(of), of.Accounts is null ? "not looked at" : "accounts in the database"],
            ["Few people", $"means, energy and groups are told of at least {of.Store.Anonymity.FewestPeople} people, or not at all; numbers of people are told as they are", "withheld before anything leaves the store (the program's tests try to get round it)"],
            PrivacyFaces.Protection(of.Store),
            ["Single people's positions", "operators and administrators only; each view is logged", "removed where data leaves (the program's tests)"],
            ["Encryption on the way", Encryption(of.Addresses), of.Addresses is null ? "not looked at" : "the addresses that are served"],
            ["Deletion", "by the time limits that are configured", of.Kept is null ? "not looked at" : "measured above"],
            ["Encryption of the disk", "unknown", "not checked by this program: the controller completes it"],
        ]);
    }

    private static string SignIn(PrivacyInputs of) => of.Accounts switch
    {
        null => "unknown",
        { Count: 0 } => "no account: this machine alone is served",
        { } accounts => string.Join(", ", accounts.CountBy(static account => account.Role).OrderBy(static role => role.Key, StringComparer.Ordinal)
            .Select(static role => $"{role.Value} {role.Key}{(role.Value == 1 ? "" : "s")}")) + $"; tokens: {of.Tokens?.Count ?? 0}",
    };

    private static string Encryption(IReadOnlyCollection<string>? addresses) =>
        addresses is null ? "unknown"
        : addresses.All(static address => new Uri(address).IsLoopback) ? "served to this machine only; a proxy in front of it was not checked"
        : addresses.All(static address => address.StartsWith("https:", StringComparison.Ordinal)) ? "TLS"
        : "NONE: other machines are served without TLS";

    private static PrivacySection Views(PrivacyInputs of) => of.Views is null
        ? new() { Id = "views", Title = "Who looked at single people's positions", Text = ["Shown to administrators, and where a database is at hand."] }
        : Table("views", "Who looked at single people's positions", ["Who", "From", "Views", "First", "Last"],
            of.Views.GroupBy(static view => (view.Who, view.Origin)).OrderBy(static group => group.Key).Select(static group => new[]
            {
                group.Key.Who, group.Key.Origin, group.Count().ToString(CultureInfo.InvariantCulture),
                Time(group.Min(static view => view.BeganAt)), Time(group.Max(static view => view.BeganAt)),
            }).ToArray()) with { Text = [$"{(of.Views.Count == 0 ? "Nobody has looked" : $"The newest {Number(of.Views.Count, "view")}")} within {Days(of.Facts.KeepAccessLog)}, at most a thousand. Addresses are not kept, only their class."] };

    private static PrivacySection Assessment(PrivacyInputs of) => Table(
        "assessment", "Input for an impact assessment (GDPR Article 35)", ["Question", "Input"],
        [
            ["Systematic description", $"{Number(of.Store.Cameras.Length, "camera")} on {Number(of.Store.Floors.Length, "floor")} count people; see the sections above"],
            ["Necessity and proportionality", "Numbers suffice for the purposes, so no picture is stored and nobody is recognised; whether fewer cameras or larger masks would do is for the controller to assess"],
            ["Risk: somebody is recognised in pictures", "Pictures are in memory only; an administrator can take a still picture for set-up, which is shown once and not stored"],
            ["Risk: a visit is linked to a person", "A visit's id is random and ends with it; in a nearly empty shop, times of single visits can be matched with other knowledge"],
            .. PrivacyFaces.Assessment(of.Store),
            ["Risk: people who work in the shop are watched", $"Staff are {(of.Store.Staff.Counted ? "counted with the visitors" : "recognised by presence, zones or clothes and left out of the numbers")}; their representatives may have to be heard"],
            ["Risk: somebody gets in", "See protections; what is marked unknown or NONE needs an answer"],
            ["Views of the people concerned; approval", "to be completed by the controller"],
        ]) with
    { Text = ["This is input only. The assessment itself is the controller's: it must be completed, decided and signed by them."] };

    private static PrivacySection Table(string id, string title, ImmutableArray<string> columns, IReadOnlyCollection<string[]> rows) => new()
    {
        Id = id,
        Title = title,
        Columns = rows.Count > 0 ? columns : [],
        Rows = [.. rows.Select(static row => row.ToImmutableArray())],
    };

    private static string Contact(ContactConfiguration contact) =>
        string.Join(", ", new[] { contact.Name, contact.Address, contact.Email, contact.Phone }.Where(static part => part is not null));

    private static string Database(FactOptions facts) =>
        (facts.ClusterDatabase is not null ? "PostgreSQL" : facts.Folder is not null ? "SQLite file" : "in memory, gone with the process")
        + ": crossings, visits, hourly numbers, accounts, the log of views";

    private static int Seconds(StoreConfiguration store) => (int)Math.Ceiling(Math.Max(store.Visits.ForgetSeconds, store.Visits.ReentrySeconds));

    private static string Host(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) ? uri.Host : "an unreadable address";

    private static string Days(TimeSpan time) => time == TimeSpan.FromDays(1) ? "1 day" : $"{time.TotalDays.ToString("0.##", CultureInfo.InvariantCulture)} days";

    private static string Number(int count, string one) => $"{count} {one}{(count == 1 ? "" : "s")}";

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Sha256(string path)
    {
        try
        {
            using var file = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(file));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "the file cannot be read";
        }
    }
}
