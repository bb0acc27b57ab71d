using System.Text;
using AsteroidWorkflows.Lambdas.Asteroids.Contracts;
using AsteroidWorkflows.Lambdas.Asteroids.Ports;

namespace AsteroidWorkflows.Lambdas.Asteroids.Downloads;

/// <summary>Checks the parts of an input that a function needs, before it does anything.</summary>
internal static class InputFields
{
    private const int LongestKey = 1024;

    /// <summary>The address to fetch.</summary>
    /// <exception cref="GeneralError">A field is missing; the message names it.</exception>
    internal static string Url(RemoteSource? source, string field) => Text(source?.Url, $"{field}.url");

    /// <summary>Where the result goes.</summary>
    /// <exception cref="GeneralError">A field is missing or can't be a key; the message names it.</exception>
    internal static FileTarget Target(DownloadRequest? input, string? filename, string field, string contentType)
    {
        var bucket = Text(input?.BucketName, "bucketName");
        var key = Text(filename, $"{field}.filename");
        if (Encoding.UTF8.GetByteCount(key) > LongestKey)
        {
            throw new GeneralError($"The input's field '{field}.filename' is longer than the {LongestKey} bytes that S3 takes as a key.");
        }

        return new FileTarget(bucket, key, contentType);
    }

    private static string Text(string? value, string field) => string.IsNullOrWhiteSpace(value)
        ? throw new GeneralError($"The input's field '{field}' is missing or empty.")
        : value;
}
