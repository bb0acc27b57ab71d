using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace AsteroidWorkflows.Functions.Files;

/// <summary>A generated file behind HTTPS on this machine, for one request after the other.</summary>
internal sealed class LoopbackFile : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly X509Certificate2 _certificate = Certificate();

    public LoopbackFile(GeneratedFile file)
    {
        _listener.Start();
        new Thread(() => Serve(file)) { IsBackground = true }.Start();
        Client = new HttpClient(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.GetCertHashString() == _certificate.GetCertHashString() },
        });
    }

    public Uri Address => new($"https://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Trusts this file's own certificate, and no other one.</summary>
    public HttpClient Client { get; }

    public void Dispose()
    {
        _listener.Dispose();
        Client.Dispose();
        _certificate.Dispose();
    }

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
    }

    private void Serve(GeneratedFile file)
    {
        var head = Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {file.Length}\r\nConnection: close\r\n\r\n");
        try
        {
            while (true)
            {
                using var connection = new SslStream(_listener.AcceptTcpClient().GetStream());
                connection.AuthenticateAsServer(_certificate, clientCertificateRequired: false, SslProtocols.None, checkCertificateRevocation: false);
                connection.ReadAtLeast(new byte[4096], 1);
                connection.Write(head);
                connection.Write(file.Start);
                for (var block = 0; block < file.Blocks; block++)
                {
                    connection.Write(file.Block);
                }
            }
        }
        catch (SocketException)
        {
            // The measurement is over.
        }
    }
}
