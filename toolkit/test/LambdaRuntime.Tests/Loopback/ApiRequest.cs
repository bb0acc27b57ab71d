using System.Globalization;
using System.Text;

namespace AsteroidWorkflows.LambdaRuntime.Tests.Loopback;

/// <summary>What a function's process sent.</summary>
internal sealed record ApiRequest(string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public static ApiRequest? TryRead(Stream stream)
    {
        if (ReadLine(stream)?.Split(' ') is not [var method, var path, _])
        {
            return null;
        }

        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (ReadLine(stream) is { Length: > 0 } line)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            headers.Add(line[..colon], line[(colon + 1)..].Trim());
        }

        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        stream.ReadExactly(body);
        return new ApiRequest(method, path, headers, Encoding.UTF8.GetString(body));
    }

    private static string? ReadLine(Stream stream)
    {
        var line = new StringBuilder();
        for (var read = stream.ReadByte(); read != '\n'; read = stream.ReadByte())
        {
            if (read < 0)
            {
                return null;
            }

            line.Append((char)read);
        }

        return line.ToString().TrimEnd('\r');
    }
}
