using System.Text;

namespace AsteroidWorkflows.Asteroids.Tests.Fixtures;

internal static class Answers
{
    /// <summary>A whole answer.</summary>
    public static LoopbackServer.Answer Of(int status, byte[] body, params string[] headers) =>
        Raw(Head($"{status} Because", [$"Content-Length: {body.Length}", .. headers]), body);

    public static LoopbackServer.Answer Redirect(string location, int status = 302) => Of(status, [], $"Location: {location}");

    /// <summary>Fewer bytes than were announced.</summary>
    public static LoopbackServer.Answer CutShort(byte[] body, long announced) => Raw(Head("200 OK", [$"Content-Length: {announced}"]), body);

    /// <summary>An answer without a length, which ends with the connection.</summary>
    public static LoopbackServer.Answer WithoutLength(byte[] body) => Raw(Head("200 OK", []), body);

    /// <summary>Some bytes, then silence.</summary>
    public static LoopbackServer.Answer Hanging(Action reached, byte[] body, long announced) => async (connection, stopped) =>
    {
        await connection.WriteAsync(Head("200 OK", [$"Content-Length: {announced}"]), stopped);
        await connection.WriteAsync(body, stopped);
        reached();
        await Task.Delay(Timeout.Infinite, stopped);
    };

    /// <summary>No answer at all.</summary>
    public static LoopbackServer.Answer Silent(Action reached) => async (_, stopped) =>
    {
        reached();
        await Task.Delay(Timeout.Infinite, stopped);
    };

    /// <summary>One block over and over.</summary>
    public static LoopbackServer.Answer Repeating(byte[] start, byte[] block, int times) => async (connection, stopped) =>
    {
        var length = start.Length + ((long)block.Length * times);
        await connection.WriteAsync(Head("200 OK", [$"Content-Length: {length}"]), stopped);
        await connection.WriteAsync(start, stopped);
        for (var i = 0; i < times; i++)
        {
            await connection.WriteAsync(block, stopped);
        }
    };

    private static LoopbackServer.Answer Raw(byte[] head, byte[] body) => async (connection, stopped) =>
    {
        await connection.WriteAsync(head, stopped);
        await connection.WriteAsync(body, stopped);
    };

    private static byte[] Head(string status, string[] headers) =>
        Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\n{string.Concat(headers.Select(header => header + "\r\n"))}Connection: close\r\n\r\n");
}
