using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using AsteroidWorkflows.Cli.Commands;
using AsteroidWorkflows.Cli.Tests.Support;

namespace AsteroidWorkflows.Cli.Tests.Commands;

public sealed class ServeTests
{
    [Fact]
    public async Task It_tells_scripts_when_it_is_ready_and_ends_cleanly_when_it_is_told_to()
    {
        if (OperatingSystem.IsWindows())
        {
            return; // There is no signal that asks a process to end.
        }

        using var data = new DataDirectory();
        var elsewhere = FreePort();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(CommandLine).Assembly.Location, "serve", "--port", "0", "--data", data.Path, "--json"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,

            // What makes other servers of ASP.NET Core listen to the whole network.
            Environment = { ["ASPNETCORE_URLS"] = $"http://0.0.0.0:{elsewhere}", ["ASPNETCORE_HTTP_PORTS"] = $"{elsewhere}" },
        })!;
        var ready = JsonElement.Parse((await process.StandardOutput.ReadLineAsync())!);
        using var http = new HttpClient();
        var page = await http.GetAsync(new Uri(ready.GetProperty("address").GetString()!));
        using var other = new TcpClient();
        await Assert.ThrowsAsync<SocketException>(() => other.ConnectAsync(IPAddress.Loopback, elsewhere));

        using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync();

        Assert.Equal(process.Id, ready.GetProperty("processId").GetInt32());
        Assert.True(page.IsSuccessStatusCode);
        Assert.Equal(0, process.ExitCode);
        Assert.False(File.Exists(Path.Combine(data.Path, "server.address")));
    }

    [Theory]
    [InlineData("'99999' is no port", "--port", "99999")]
    [InlineData("'x' is no port", "--port", "x")]
    [InlineData("--functions endpoint needs --lambda-endpoint", "--functions", "endpoint")]
    [InlineData("no Lambda endpoint", "--lambda-endpoint", "file:///etc/passwd")]
    [InlineData("can't be read", "--mocks", "gone.json")]
    [InlineData("this server itself", "--port", "8099", "--endpoint", "http://localhost:8099")]
    public async Task What_is_wrong_is_said_with_the_way_out(string why, params string[] words)
    {
        var refused = await Asteroid.RunAsync(["serve", "--ephemeral", .. words]);

        Assert.Equal(2, refused.Code);
        Assert.Contains(why, refused.Error, StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return ((IPEndPoint)free.LocalEndpoint).Port;
    }
}
