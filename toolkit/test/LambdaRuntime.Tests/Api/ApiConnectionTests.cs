using System.Net;
using System.Net.Sockets;
using AsteroidWorkflows.LambdaRuntime.Api;

namespace AsteroidWorkflows.LambdaRuntime.Tests.Api;

public sealed class ApiConnectionTests
{
    private const string Accepted = "HTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n";

    [Fact]
    public void A_request_names_its_host_and_tells_the_length_of_its_body()
    {
        var channel = new ScriptedChannel(Accepted);
        using var connection = new ApiConnection("127.0.0.1:9001", _ => channel);

        connection.Exchange("POST", "/path", "X-A: 1\r\n", "{}"u8);

        Assert.Equal("POST /path HTTP/1.1\r\nHost: 127.0.0.1:9001\r\nUser-Agent: asteroid-workflows\r\nX-A: 1\r\nContent-Length: 2\r\n\r\n{}", channel.Sent);
    }

    [Fact]
    public void One_connection_serves_all_requests_while_it_lasts()
    {
        var channels = new Queue<ScriptedChannel>([new(Accepted + Accepted, Accepted.Length)]);
        using var connection = new ApiConnection("api:1", _ => channels.Dequeue());

        Assert.True(connection.Exchange("GET", "/1", "", []).IsSuccess);
        Assert.True(connection.Exchange("GET", "/2", "", []).IsSuccess);
    }

    [Fact]
    public void A_connection_that_was_closed_between_two_requests_is_made_anew()
    {
        ScriptedChannel first = new(Accepted), second = new(Accepted);
        var channels = new Queue<ScriptedChannel>([first, second]);
        using var connection = new ApiConnection("api:1", _ => channels.Dequeue());

        connection.Exchange("GET", "/1", "", []);
        connection.Exchange("GET", "/2", "", []);

        Assert.True(first.IsDisposed);
        Assert.Contains("GET /2 ", second.Sent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_connection_that_its_answer_ends_is_not_used_again()
    {
        var channels = new Queue<ScriptedChannel>([new("HTTP/1.1 202 Accepted\r\nConnection: close\r\nContent-Length: 0\r\n\r\n" + Accepted), new(Accepted)]);
        using var connection = new ApiConnection("api:1", _ => channels.Dequeue());

        connection.Exchange("GET", "/1", "", []);
        connection.Exchange("GET", "/2", "", []);

        Assert.Empty(channels);
    }

    [Fact]
    public void A_new_connection_that_is_closed_without_an_answer_is_an_error_at_once()
    {
        var made = 0;
        using var connection = new ApiConnection("api:1", _ =>
        {
            made++;
            return new ScriptedChannel("");
        });

        var failure = Assert.Throws<RuntimeApiException>(() => connection.Exchange("GET", "/1", "", []));

        Assert.Equal("The Runtime API at api:1 closed the connection without an answer.", failure.Message);
        Assert.Equal(1, made);
    }

    [Fact]
    public void A_request_whose_answer_has_begun_is_not_sent_twice()
    {
        var channels = new Queue<ScriptedChannel>([new(Accepted + "HTTP/1.1 20", Accepted.Length), new(Accepted)]);
        using var connection = new ApiConnection("api:1", _ => channels.Dequeue());
        connection.Exchange("GET", "/1", "", []);

        Assert.Throws<RuntimeApiException>(() => connection.Exchange("GET", "/2", "", []));

        Assert.Single(channels);
    }

    [Fact]
    public void A_connection_that_is_given_up_while_it_is_made_is_closed()
    {
        var channel = new ScriptedChannel(Accepted);
        ApiConnection? connection = null;
        connection = new ApiConnection("api:1", _ =>
        {
            connection!.Dispose();
            return channel;
        });

        Assert.Throws<ObjectDisposedException>(() => connection.Exchange("GET", "/1", "", []));

        Assert.True(channel.IsDisposed);
        Assert.Equal("", channel.Sent);
    }

    [Fact]
    public void A_body_larger_than_the_buffer_is_sent_whole()
    {
        var channel = new ScriptedChannel(Accepted);
        using var connection = new ApiConnection("api:1", _ => channel);

        connection.Exchange("POST", "/1", "", new byte[6 * 1024 * 1024]);

        Assert.EndsWith(new string('\0', 6 * 1024 * 1024), channel.Sent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("host:port")]
    [InlineData(":9001")]
    [InlineData("127.0.0.1")]
    public void An_address_that_is_none_is_named(string address) =>
        Assert.Equal($"'{address}' is no address of a Runtime API; it must be host:port.", Assert.Throws<RuntimeApiException>(() => SocketChannel.Connect(address)).Message);

    [Fact]
    public void An_address_where_nobody_listens_is_named()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = listener.LocalEndpoint.ToString()!;
        listener.Stop();

        Assert.StartsWith($"The Runtime API at {address} cannot be reached: ", Assert.Throws<RuntimeApiException>(() => SocketChannel.Connect(address)).Message, StringComparison.Ordinal);
    }
}
