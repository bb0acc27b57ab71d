using System.Text;
using AsteroidWorkflows.LambdaRuntime.Api;

namespace AsteroidWorkflows.LambdaRuntime.Tests.Api;

public sealed class ResponseReaderTests
{
    public static TheoryData<int> PieceSizes => [1, 2, 3, 7, 64, 1000, int.MaxValue];

    [Theory]
    [MemberData(nameof(PieceSizes))]
    public void A_body_of_a_told_length_is_read_whole_however_its_bytes_come(int size)
    {
        var response = Read("HTTP/1.1 200 OK\r\nLambda-Runtime-Aws-Request-Id: id-1\r\nlambda-runtime-deadline-ms:  1700000000123 \r\n"
            + "Lambda-Runtime-Invoked-Function-Arn: arn:f\r\nLambda-Runtime-Trace-Id: Root=1;Sampled=0\r\nX-Other: : \r\ncontent-length: 11\r\n\r\n{\"a\":\"b c\"}", size);

        Assert.True(response.IsSuccess);
        Assert.True(response.CanGoOn);
        Assert.Equal("""{"a":"b c"}""", Text(response.Body));
        Assert.Equal("id-1", response.Head.RequestId);
        Assert.Equal(1700000000123, response.Head.DeadlineMs);
        Assert.Equal("arn:f", response.Head.InvokedFunctionArn);
        Assert.Equal("Root=1;Sampled=0", response.Head.TraceId);
    }

    [Theory]
    [MemberData(nameof(PieceSizes))]
    public void A_body_in_chunks_is_put_together(int size)
    {
        var response = Read("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;note=1\r\nabc\r\nA\r\n0123456789\r\n0\r\nX-Trailer: 1\r\n\r\n", size);

        Assert.Equal("abc0123456789", Text(response.Body));
        Assert.True(response.CanGoOn);
    }

    [Theory]
    [InlineData(1000)]
    [InlineData(65536)]
    public void A_body_as_large_as_an_event_may_be_arrives_unchanged(int size)
    {
        var body = new byte[6 * 1024 * 1024];
        new Random(7).NextBytes(body);
        byte[] bytes = [.. Encoding.ASCII.GetBytes($"HTTP/1.1 200 OK\r\nContent-Length: {body.Length}\r\n\r\n"), .. body];

        var response = new ResponseReader().Read(new ScriptedChannel(bytes, size));

        Assert.True(response.Body.Span.SequenceEqual(body));
    }

    [Fact]
    public void A_large_body_in_chunks_arrives_unchanged()
    {
        var body = new byte[3 * 1024 * 1024];
        new Random(8).NextBytes(body);
        var bytes = new MemoryStream();
        bytes.Write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"u8);
        foreach (var chunk in body.Chunk(100_003))
        {
            bytes.Write(Encoding.ASCII.GetBytes($"{chunk.Length:x}\r\n"));
            bytes.Write(chunk);
            bytes.Write("\r\n"u8);
        }

        bytes.Write("0\r\n\r\n"u8);

        var response = new ResponseReader().Read(new ScriptedChannel(bytes.ToArray(), 4099));

        Assert.True(response.Body.Span.SequenceEqual(body));
    }

    [Theory]
    [MemberData(nameof(PieceSizes))]
    public void A_body_without_a_length_ends_with_the_connection(int size)
    {
        var response = Read("HTTP/1.0 200 OK\r\n\r\nall of it", size);

        Assert.Equal("all of it", Text(response.Body));
        Assert.False(response.CanGoOn);
    }

    [Fact]
    public void An_answer_that_only_announces_another_is_passed_over() =>
        Assert.Equal(202, Read("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 Accepted\r\nContent-Length: 0\r\n\r\n").Head.Status);

    [Fact]
    public void No_content_is_no_content()
    {
        var response = Read("HTTP/1.1 204 No Content\r\n\r\n");

        Assert.True(response.Body.IsEmpty);
        Assert.True(response.CanGoOn);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}and more than was told")]
    public void A_connection_that_ends_or_cannot_be_trusted_carries_no_other_request(string answer)
    {
        var response = Read(answer);

        Assert.Equal("{}", Text(response.Body));
        Assert.False(response.CanGoOn);
    }

    [Fact]
    public void A_connection_of_the_older_version_may_be_kept() =>
        Assert.True(Read("HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\n{}").CanGoOn);

    [Theory]
    [InlineData("")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Le")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\n{}")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n")]
    public void An_answer_that_is_cut_off_is_an_error(string answer) => Refuses(answer, "in the midst of an answer");

    [Theory]
    [InlineData("SSH-2.0-OpenSSH\r\n\r\n", "does not speak HTTP/1.1: 'SSH-2.0-OpenSSH'")]
    [InlineData("HTTP/1.1 2x0 OK\r\n\r\n", "does not speak HTTP/1.1")]
    [InlineData("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n", "'nonsense', which is no header")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n", "'many' where a number belongs")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "'-1' where a number belongs")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", "'99999999999' where a number belongs")]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", "no more than 33554432 are taken")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip\r\n\r\n", "encoded as 'gzip'")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n", "a chunk without a length")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nabc\r\n0\r\n\r\n", "longer than it said")]
    [InlineData("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n7fffffff\r\n", "no more than 33554432 are taken")]
    public void What_is_no_answer_is_refused_by_what_is_wrong_with_it(string answer, string expected) => Refuses(answer, expected);

    [Fact]
    public void Headers_without_an_end_are_refused() => Refuses("HTTP/1.1 200 OK\r\n" + new string('a', 100_000), "headers of more than 65536 bytes");

    [Fact]
    public void A_reader_reads_one_answer_after_another()
    {
        var reader = new ResponseReader();
        var large = new string('x', 100_000);

        Assert.Equal(large, Text(reader.Read(new ScriptedChannel($"HTTP/1.1 200 OK\r\nContent-Length: {large.Length}\r\n\r\n{large}", 999)).Body));
        Assert.Equal("{}", Text(reader.Read(new ScriptedChannel("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", 5)).Body));
    }

    private static ApiResponse Read(string answer, int atATime = int.MaxValue) => new ResponseReader().Read(new ScriptedChannel(answer, atATime));

    private static void Refuses(string answer, string expected)
    {
        foreach (var size in new[] { 1, 5, int.MaxValue })
        {
            Assert.Contains(expected, Assert.Throws<RuntimeApiException>(() => Read(answer, size)).Message, StringComparison.Ordinal);
        }
    }

    private static string Text(ReadOnlyMemory<byte> body) => Encoding.Latin1.GetString(body.Span);
}
