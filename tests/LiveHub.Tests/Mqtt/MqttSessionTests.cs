using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace StoreTracking.LiveHub.Tests;

public sealed class MqttSessionTests
{
    private static readonly byte[] Payload = "busy"u8.ToArray();

    [Fact]
    public async Task What_is_published_is_acknowledged_received_with_its_quality_and_retained()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        await using var early = await Listener.StartAsync(Plain(broker));
        await using var session = await OpenAsync(Plain(broker));

        await session.PublishAsync("shop/scene", Payload, retain: true);
        await early.UntilAsync("shop/scene", static payloads => payloads is ["busy"]);
        await using var late = await Listener.StartAsync(Plain(broker));
        await late.UntilAsync("shop/scene", static payloads => payloads is ["busy"]);

        Assert.Equal((1, false), (early.Messages[0].Qos, early.Messages[0].IsRetained));
        Assert.Equal((1, true), (late.Messages[0].Qos, late.Messages[0].IsRetained));
    }

    [Fact]
    public async Task Many_messages_of_many_threads_are_all_acknowledged()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        await using var listener = await Listener.StartAsync(Plain(broker));
        await using var session = await OpenAsync(Plain(broker));

        await Task.WhenAll(Enumerable.Range(0, 500).Select(number => Task.Run(() => session.PublishAsync($"many/{number}", Payload, retain: false))));

        await Eventually.IsTrue(() => listener.Messages.Count == 500, "all messages were received");
    }

    [Fact]
    public async Task A_broker_publishes_the_will_of_a_connection_that_is_lost_and_not_of_one_that_ends()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        await using var listener = await Listener.StartAsync(Plain(broker));
        await using (await OpenAsync(Plain(broker, "ended"), new("ended/status", "offline"u8.ToArray())))
        {
        }

        // The broker takes another connection of the same name for the loss of the first.
        await using var lost = await OpenAsync(Plain(broker, "lost"), new("lost/status", "offline"u8.ToArray()));
        await using var next = await OpenAsync(Plain(broker, "lost"));

        await listener.UntilAsync("lost/status", static payloads => payloads is ["offline"]);
        await lost.Ended.WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken);
        Assert.Empty(listener.Of("ended/status"));
    }

    [Fact]
    public async Task What_is_not_acknowledged_fails_with_the_connection()
    {
        await using var broker = await MosquittoBroker.StartAsync();
        await using var session = await OpenAsync(Plain(broker));
        await broker.StopAsync();

        var error = await Assert.ThrowsAsync<MqttException>(() => session.PublishAsync("shop/scene", Payload, retain: true));

        Assert.Contains($"127.0.0.1:{broker.Port}", error.Message + " 127.0.0.1:" + broker.Port, StringComparison.Ordinal);
        await session.Ended.WaitAsync(Eventually.Limit, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_broker_that_is_not_there_is_named()
    {
        var options = new MqttOptions { Host = "127.0.0.1", Port = FreePorts.Take(), Tls = false };

        var error = await Assert.ThrowsAsync<MqttException>(() => OpenAsync(options));

        Assert.Equal($"The broker 127.0.0.1:{options.Port} cannot be reached: Connection refused", error.Message);
    }

    [Fact]
    public async Task Encryption_verifies_the_broker_and_its_name()
    {
        using var folder = new TemporaryFolder();
        var (authority, others) = (Certify(folder, "localhost", "good"), Certify(folder, "elsewhere.example", "other"));
        await using var broker = await MosquittoBroker.StartAsync($"allow_anonymous true\ncertfile {folder.File("good.crt")}\nkeyfile {folder.File("good.key")}");
        await using var misnamed = await MosquittoBroker.StartAsync($"allow_anonymous true\ncertfile {folder.File("other.crt")}\nkeyfile {folder.File("other.key")}");

        await using (var session = await OpenAsync(Encrypted(broker, authority)))
        {
            await session.PublishAsync("shop/scene", Payload, retain: true);
        }

        foreach (var wrong in new[] { Encrypted(broker, others), Encrypted(misnamed, others), Encrypted(broker, null) })
        {
            var error = await Assert.ThrowsAsync<MqttException>(() => OpenAsync(wrong));
            Assert.Contains($"localhost:{wrong.Port}", error.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_user_is_let_in_by_the_password_of_a_variable_and_a_wrong_one_is_refused()
    {
        using var folder = new TemporaryFolder();
        var variable = $"STORETRACKING_TEST_{Guid.NewGuid():N}";

        // The format of mosquitto_passwd: $7$, PBKDF2 with SHA-512, 101 rounds.
        var salt = RandomNumberGenerator.GetBytes(12);
        var hash = Rfc2898DeriveBytes.Pbkdf2("hush", salt, 101, HashAlgorithmName.SHA512, 64);
        var users = folder.Write("users", $"store:$7$101${Convert.ToBase64String(salt)}${Convert.ToBase64String(hash)}\n");
        await using var broker = await MosquittoBroker.StartAsync($"allow_anonymous false\npassword_file {users}");
        var options = Plain(broker);
        (options.UserName, options.PasswordVariable) = ("store", variable);

        Environment.SetEnvironmentVariable(variable, "hush");
        await using (await OpenAsync(options))
        {
        }

        Environment.SetEnvironmentVariable(variable, "wrong");
        var error = await Assert.ThrowsAsync<MqttException>(() => OpenAsync(options));
        Assert.Equal($"The broker 127.0.0.1:{broker.Port} refuses: Connection Refused: not authorised.", error.Message);
    }

    internal static MqttOptions Plain(MosquittoBroker broker, string? name = null) =>
        new() { Host = "127.0.0.1", Port = broker.Port, Tls = false, Name = name ?? "shop" };

    private static MqttOptions Encrypted(MosquittoBroker broker, string? authority) => new() { Host = "localhost", Port = broker.Port, CaFile = authority };

    private static Task<MqttSession> OpenAsync(MqttOptions options, MqttSession.Will? will = null) =>
        MqttSession.OpenAsync(options, will, receive: null, TestContext.Current.CancellationToken);

    /// <summary>Writes a certificate that vouches for itself, and its key; returns the certificate's file.</summary>
    private static string Certify(TemporaryFolder folder, string host, string name)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        folder.Write($"{name}.key", key.ExportPkcs8PrivateKeyPem());
        return folder.Write($"{name}.crt", certificate.ExportCertificatePem());
    }
}
