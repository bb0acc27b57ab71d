using System.Text.Json;

namespace AsteroidWorkflows.Cli.Commands;

/// <summary>Reads the input that an option gives: JSON itself, a file, or the standard input.</summary>
internal static class InputText
{
    /// <summary>The input; null where the option was not given.</summary>
    /// <exception cref="CommandException">There is no such file, or it is no JSON.</exception>
    public static JsonElement? Read(string? option)
    {
        if (option is null)
        {
            return null;
        }

        var isJson = option.TrimStart() is ['{' or '[' or '"', ..];
        var (text, source) = (option, isJson) switch
        {
            ("-", _) => (Console.In.ReadToEnd(), "The standard input"),
            (_, true) => (option, "The input"),
            _ => (ReadFile(option), option),
        };
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException e)
        {
            throw new CommandException($"{source} is no JSON: {e.Message}", e);
        }
    }

    public static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"{path} can't be read: {e.Message}", e);
        }
    }
}
